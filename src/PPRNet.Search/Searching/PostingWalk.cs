using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Walks the documents in which an alternative stands in one field, in order, straight from the index.</summary>
internal abstract class PostingWalk
{
    /// <summary>No further document.</summary>
    public const int End = DocIdSetIterator.NO_MORE_DOCS;

    /// <summary>Where it stands; <see cref="End"/> after the last document.</summary>
    public int Document { get; protected set; } = -1;

    /// <summary>How often the alternative stands in the current document's field.</summary>
    public abstract int Frequency { get; }

    /// <summary>Moves to the next document.</summary>
    public abstract void Next();

    /// <summary>Moves to the first document at or after <paramref name="target"/>, which lies beyond the current one.</summary>
    public abstract void Advance(int target);

    /// <summary>Opens a walk, or returns null when a term of the alternative does not stand in the field at all.</summary>
    /// <param name="terms">The terms of the field.</param>
    /// <param name="alternative">What to look for.</param>
    public static PostingWalk? Open(TermsEnum terms, Alternative alternative)
    {
        if (alternative.Terms.Count == 1) return terms.SeekExact(new BytesRef(alternative.Terms[0].Term)) ? new TermWalk(terms.Docs(null, null, DocsFlags.FREQS)) : null;
        var postings = new DocsAndPositionsEnum[alternative.Terms.Count];
        var (rarest, frequency) = (0, int.MaxValue);
        for (var i = 0; i < postings.Length; i++)
        {
            if (!terms.SeekExact(new BytesRef(alternative.Terms[i].Term))) return null;
            if (terms.DocFreq < frequency) (rarest, frequency) = (i, terms.DocFreq);
            postings[i] = terms.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE);
        }
        return postings.Length == 0 ? null : new PhraseWalk(postings, rarest, alternative);
    }

    private sealed class TermWalk(DocsEnum postings) : PostingWalk
    {
        public override int Frequency => postings.Freq;

        public override void Next() => Document = postings.NextDoc();

        public override void Advance(int target) => Document = postings.Advance(target);
    }

    /// <summary>
    /// Documents in which terms stand at given distances, or close together. Documents are met first, led by the rarest term; positions are
    /// read only where all terms are present.
    /// </summary>
    private sealed class PhraseWalk(DocsAndPositionsEnum[] postings, int rarest, Alternative alternative) : PostingWalk
    {
        private readonly List<Occurrence>[] _positions = [.. postings.Select(_ => new List<Occurrence>())];
        private readonly List<Occurrence> _found = [], _unused = [];

        public override int Frequency => _found.Count;

        public override void Next() => MoveTo(postings[rarest].NextDoc());

        public override void Advance(int target) => MoveTo(postings[rarest].Advance(target));

        private void MoveTo(int candidate)
        {
            while (candidate != End)
            {
                var blocked = FirstBeyond(candidate);
                if (blocked == candidate && HasOccurrences()) break;
                candidate = blocked == candidate ? postings[rarest].NextDoc() : blocked == End ? End : postings[rarest].Advance(blocked);
            }
            Document = candidate;
        }

        /// <summary>The candidate itself when every term stands in it, else the next document that could be one.</summary>
        private int FirstBeyond(int candidate)
        {
            foreach (var term in postings)
            {
                if (term.DocID < candidate) term.Advance(candidate);
                if (term.DocID > candidate) return term.DocID;
            }
            return candidate;
        }

        private bool HasOccurrences()
        {
            _found.Clear();
            for (var i = 0; i < postings.Length; i++)
            {
                _positions[i].Clear();
                for (var left = postings[i].Freq; left > 0; left--)
                {
                    var position = postings[i].NextPosition();
                    _positions[i].Add(new Occurrence(position, position, -1, -1));
                }
            }
            _unused.Clear();
            if (alternative.Slop > 0) PhraseMatching.Near(_positions, alternative.Slop, _found, _unused);
            else PhraseMatching.SideBySide(_positions, alternative.Terms, _found);
            return _found.Count > 0;
        }
    }
}

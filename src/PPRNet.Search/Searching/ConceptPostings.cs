using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>
/// Where a concept stands and how much it says there: its fields and its alternatives merged into one list. A word with its exact form
/// stands in a dozen posting lists, and its synonyms in a dozen each; merged, every document is met once.
/// </summary>
internal sealed class ConceptPostings
{
    /// <summary>From one document in so many on, the marks of all documents take at most a quarter of what the list does, and are kept beside it.</summary>
    private const int DenseFrom = 16;

    /// <param name="documents">The documents, in order.</param>
    /// <param name="strengths">What the concept adds to the score of each but for its rarity: its weighted and saturated frequency.</param>
    /// <param name="all">How many documents the index has.</param>
    public ConceptPostings(int[] documents, float[] strengths, int all)
    {
        (Documents, Strengths) = (documents, strengths);
        if ((long)documents.Length * DenseFrom < all) return;
        Marks = new ulong[(all + Window.Size - 1) / Window.Size * Window.Words];
        foreach (var document in documents) Window.Set(Marks, document);
    }

    /// <summary>The documents, in order.</summary>
    public int[] Documents { get; }

    /// <summary>For each of <see cref="Documents"/> what the concept adds to its score but for its rarity.</summary>
    public float[] Strengths { get; }

    /// <summary>A bit for each document of the index, whole windows; null when the concept stands in few.</summary>
    public ulong[]? Marks { get; }

    /// <summary>What keeping it takes: the arrays, and roughly what concept, key and table do.</summary>
    public long Bytes => 1000 + 8L * (Documents.Length + (Marks?.Length ?? 0));

    /// <summary>The first index at or after <paramref name="from"/> whose document is at least <paramref name="target"/>; the length when there is none.</summary>
    public int IndexFrom(int from, int target) => SortedDocuments.IndexFrom(Documents, from, target);
}

/// <summary>
/// The merged lists of the concepts that people search for. Words come back in many queries, and merging reads every one of their posting lists.
/// Thread-safe and bounded.
/// </summary>
internal sealed class ConceptCache(IndexSnapshot index, long mostBytes)
{
    private readonly RecentlyUsed<Key, ConceptPostings> _postings = new(mostBytes, postings => postings.Bytes, new SameContent());

    public ConceptPostings Of(Concept concept, RankingOptions ranking) =>
        _postings.Get(new Key(concept, ranking), index, static (key, index) => ConceptMerging.Merge(index, key.Concept, key.Ranking));

    private readonly record struct Key(Concept Concept, RankingOptions Ranking);

    /// <summary>Two concepts share a list when they look for the same terms in the same fields, whatever was typed and whatever they weigh.</summary>
    private sealed class SameContent : IEqualityComparer<Key>
    {
        public bool Equals(Key a, Key b) => ReferenceEquals(a.Ranking, b.Ranking) && a.Concept.Fields.SequenceEqual(b.Concept.Fields) && HaveSameAlternatives(a.Concept, b.Concept);

        public int GetHashCode(Key key)
        {
            var hash = new HashCode();
            hash.Add(key.Concept.Fields.Count);
            foreach (var alternative in key.Concept.Alternatives)
            {
                hash.Add(alternative.Treatment);
                foreach (var placed in alternative.Terms) hash.Add(placed);
            }
            return hash.ToHashCode();
        }

        private static bool HaveSameAlternatives(Concept a, Concept b)
        {
            if (a.Alternatives.Count != b.Alternatives.Count) return false;
            for (var i = 0; i < a.Alternatives.Count; i++)
                if (!AreSame(a.Alternatives[i], b.Alternatives[i])) return false;
            return true;
        }

        private static bool AreSame(Alternative a, Alternative b) =>
            a.Treatment == b.Treatment && a.Slop == b.Slop && a.Weight == b.Weight && a.Terms.SequenceEqual(b.Terms);
    }
}

using System.Buffers;
using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Searching;

/// <summary>Merges the posting lists of a concept: weighted, length-normalised frequencies of all fields are summed before they saturate (BM25F).</summary>
internal static class ConceptMerging
{
    public static ConceptPostings Merge(IndexSnapshot index, Concept concept, RankingOptions ranking)
    {
        var lists = Open(index, concept, ranking).ToList();
        foreach (var list in lists) list.Walk.Next();
        var (documents, strengths) = (new List<int>(), new List<float>());
        var sums = ArrayPool<float>.Shared.Rent(Window.Size);
        Span<ulong> found = stackalloc ulong[Window.Words];
        for (var next = First(lists); next != PostingWalk.End; next = First(lists))
        {
            var from = next - next % Window.Size;
            found.Clear();
            foreach (var list in lists) Add(list, from, found, sums);
            foreach (var slot in Window.Slots(found))
            {
                documents.Add(from + slot);
                strengths.Add(Bm25.Saturate(sums[slot], ranking.Saturation));
            }
        }
        ArrayPool<float>.Shared.Return(sums);
        return new ConceptPostings([.. documents], [.. strengths], index.Documents);
    }

    /// <summary>Which fields and forms make a concept count in a document, with their shares of its score.</summary>
    public static IReadOnlyList<MatchShare> Shares(IndexSnapshot index, Concept concept, RankingOptions ranking, int document, float score)
    {
        var lists = Open(index, concept, ranking).ToList();
        foreach (var list in lists) list.Walk.Advance(document);
        lists.RemoveAll(list => list.Walk.Document != document);
        var whole = lists.Sum(list => list.Weight());
        return [.. lists.Select(list => new MatchShare(
            list.Field, list.Alternative.Label, list.Alternative.Reason, list.Alternative.Treatment, list.Walk.Frequency, whole == 0 ? 0 : score * list.Weight() / whole))];
    }

    private static IEnumerable<WeightedList> Open(IndexSnapshot index, Concept concept, RankingOptions ranking)
    {
        foreach (var field in concept.Fields)
        {
            var terms = Enum.GetValues<Treatment>().Select(treatment => index.Segment.GetTerms(IndexFields.Words(field, treatment))?.GetEnumerator()).ToList();
            foreach (var alternative in concept.Alternatives)
                if (terms[(int)alternative.Treatment] is { } known && PostingWalk.Open(known, alternative) is { } walk)
                    yield return new WeightedList(field, alternative, walk, index.Lengths(field), ranking.FieldWeight(field) * alternative.Weight, ranking.LengthShare(field));
        }
    }

    private static int First(List<WeightedList> lists)
    {
        var first = PostingWalk.End;
        foreach (var list in lists) first = Math.Min(first, list.Walk.Document);
        return first;
    }

    private static void Add(WeightedList list, int from, Span<ulong> found, float[] sums)
    {
        for (; list.Walk.Document < from + Window.Size; list.Walk.Next())
        {
            var slot = list.Walk.Document - from;
            sums[slot] = Window.Has(found, slot) ? sums[slot] + list.Weight() : list.Weight();
            Window.Set(found, slot);
        }
    }

    private readonly record struct WeightedList(SearchField Field, Alternative Alternative, PostingWalk Walk, LengthColumn Lengths, float Factor, float LengthShare)
    {
        /// <summary>The weighted frequency in the current document, as if its text were of mean length.</summary>
        public float Weight() => Factor * Bm25.LengthNormalised(Walk.Frequency, Lengths[Walk.Document], Lengths.Mean, LengthShare);
    }
}

using System.Text;
using Lucene.Net.Search;
using PPRNet.Search.Facets;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Indexing;

/// <summary>For each order of hits the place of every document: sorted once for an index, so that a search compares numbers.</summary>
internal static class RankColumns
{
    public static IReadOnlyDictionary<SortOrder, Lazy<int[]>> For(IndexSnapshot index)
    {
        var posted = index.Months;
        var ids = IdsOf(index);
        var newest = new Lazy<int[]>(() => Rank(posted.Length, (a, b) => Newest(a, b)));
        return new Dictionary<SortOrder, Lazy<int[]>>
        {
            [SortOrder.Relevance] = newest,
            [SortOrder.Newest] = newest,
            [SortOrder.Oldest] = new(() => Rank(posted.Length, (a, b) => posted[a] != posted[b] ? posted[a].CompareTo(posted[b]) : string.CompareOrdinal(ids[a], ids[b]))),
            [SortOrder.StudyNewest] = new(() => Rank(posted.Length, (a, b) => ByNumber(FacetDimension.StudyYear, a, b, largestFirst: true))),
            [SortOrder.StudyOldest] = new(() => Rank(posted.Length, (a, b) => ByNumber(FacetDimension.StudyYear, a, b, largestFirst: false))),
            [SortOrder.Participants] = new(() => Rank(posted.Length, (a, b) => ByNumber(FacetDimension.Participants, a, b, largestFirst: true))),
        };

        int Newest(int a, int b) => posted[a] != posted[b] ? posted[b].CompareTo(posted[a]) : string.CompareOrdinal(ids[a], ids[b]);

        int ByNumber(FacetDimension dimension, int a, int b, bool largestFirst)
        {
            var (ofA, ofB) = (NumberOf(index, dimension, a), NumberOf(index, dimension, b));
            if (ofA == ofB) return Newest(a, b);
            if (ofA is null || ofB is null) return ofA is null ? 1 : -1;      // without a number: last either way
            return largestFirst ? ofB.Value.CompareTo(ofA.Value) : ofA.Value.CompareTo(ofB.Value);
        }
    }

    private static int? NumberOf(IndexSnapshot index, FacetDimension dimension, int document)
    {
        var column = index.Facet(dimension);
        return column.Of(document) is [var ordinal, ..] ? column.Numbers[ordinal] : null;
    }

    private static int[] Rank(int count, Comparison<int> compare)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++) order[i] = i;
        Array.Sort(order, compare);
        var rank = new int[count];
        for (var i = 0; i < count; i++) rank[order[i]] = i;
        return rank;
    }

    /// <summary>For each document its month on the blog.</summary>
    public static long[] PostedOf(IndexSnapshot index)
    {
        var posted = new long[index.Documents];
        if (index.Segment.GetNumericDocValues(IndexFields.Posted) is { } months)
            for (var document = 0; document < posted.Length; document++) posted[document] = months.Get(document);
        return posted;
    }

    private static string[] IdsOf(IndexSnapshot index)
    {
        var ids = new string[index.Documents];
        var terms = index.Segment.GetTerms(IndexFields.Id)?.GetEnumerator();
        while (terms is not null && terms.MoveNext())
        {
            var id = Encoding.UTF8.GetString(terms.Term.Bytes, terms.Term.Offset, terms.Term.Length);
            var documents = terms.Docs(null, null);
            while (documents.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS) ids[document] = id;
        }
        return ids;
    }
}

using Lucene.Net.Index;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Passages;

/// <summary>
/// Reads from the index's own positions and offsets where concepts stand in given documents: nothing is analysed again, and what
/// is marked is what was found.
/// </summary>
internal static class MatchFinder
{
    /// <summary>The matches of each document, in the order asked for.</summary>
    public static PostMatches[] Find(IndexSnapshot snapshot, IEnumerable<Concept> concepts, IReadOnlyList<int> documents) =>
        Find(snapshot, [.. concepts.Select(concept => new Sought(concept, concept.Fields, concept.Alternatives))], documents);

    /// <summary>The same for chosen fields and alternatives of concepts.</summary>
    public static PostMatches[] Find(IndexSnapshot snapshot, IReadOnlyList<Sought> sought, IReadOnlyList<int> documents)
    {
        var matches = new PostMatches[documents.Count];
        for (var i = 0; i < matches.Length; i++) matches[i] = new PostMatches();
        var inOrder = Enumerable.Range(0, documents.Count).OrderBy(i => documents[i]).ToList();
        foreach (var leaf in snapshot.Leaves)
        {
            var here = inOrder.Where(i => documents[i] >= leaf.DocBase && documents[i] < leaf.DocBase + leaf.AtomicReader.MaxDoc).ToList();
            if (here.Count == 0) continue;
            foreach (var wanted in sought)
                foreach (var field in wanted.Fields)
                    FindIn(snapshot, leaf, wanted, field, here, documents, matches);
        }
        return matches;
    }

    private static void FindIn(
        IndexSnapshot snapshot, AtomicReaderContext leaf, Sought sought, SearchField field, List<int> wanted, IReadOnlyList<int> documents, PostMatches[] matches)
    {
        var text = TextField(field);
        var places = new List<Occurrence>();
        foreach (var alternative in sought.Alternatives)
        {
            if (PostingCursor.Open(snapshot, leaf.Ord, field, alternative, withOffsets: text is not null) is not { } cursor) continue;
            foreach (var i in wanted)
            {
                var document = documents[i] - leaf.DocBase;
                if (cursor.Document < document && cursor.Advance(document) == PostingCursor.End) break;
                if (cursor.Document != document) continue;
                matches[i].Add(sought.Concept, new FieldMatch(field, alternative));
                if (text is null) continue;
                places.Clear();
                cursor.Occurrences(places);
                foreach (var place in places) matches[i].Add(text.Value, new ConceptMatch(sought.Concept, alternative.Weight, place));
            }
        }
    }

    /// <summary>The text that a field is; null for labels, which are shown as they are and not marked.</summary>
    private static PostField? TextField(SearchField field) => field switch
    {
        SearchField.Title => PostField.Title,
        SearchField.Citation => PostField.Citation,
        SearchField.Summary => PostField.Summary,
        SearchField.Implications => PostField.Implications,
        _ => null,
    };
}

/// <summary>What to look for on behalf of a concept.</summary>
/// <param name="Concept">The concept that it counts for.</param>
/// <param name="Fields">Where.</param>
/// <param name="Alternatives">As what.</param>
internal readonly record struct Sought(Concept Concept, IReadOnlyList<SearchField> Fields, IReadOnlyList<Alternative> Alternatives);

using CsCheck;
using PPRNet.Search.Indexing;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Indexing;

public sealed class Kept_places(RepositoryIndex repository)
{
    [Fact]
    public void Of_some_documents_are_those_of_all()
    {
        using var live = new LiveIndex(repository.Index.Store);
        live.Read(index =>
        {
            var terms = index.Vocabulary.All(Treatment.Loose).Where(word => word.DocumentFrequency > 60).Select(word => word.Term).ToArray();
            var documents = Gen.Select(Gen.Int[0, index.Documents - 4], Gen.Int[0, 3]).Select((first, step) => step == 0 ? new[] { first } : [first, first + step]);
            var (alone, all) = (0, 0);
            Gen.Select(Gen.OneOf(terms), Gen.OneOf(IndexFields.Searched.ToArray()), documents.Array[1, 4]).Sample((term, field, asked) =>
            {
                var words = IndexFields.Words(field, Treatment.Loose);
                var plain = ReadAll(index, words, term);
                var kept = new PlacesCache(index.Segment, long.MaxValue);
                foreach (var wanted in asked)        // first read alone, later with all others
                {
                    var places = kept.In(words, term, wanted);
                    Assert.Equal(plain is null, places is null);
                    if (plain is null || places is null) return;
                    foreach (var document in wanted) Assert.Equal(In(plain, document), In(places, document));
                    if (places.Documents.Length < plain.Documents.Length) alone++;
                    else all++;
                }
            }, iter: 2_000, threads: 1);
            Assert.True(alone > 100 && all > 100, $"{alone} read alone, {all} with all others: one way was not tried.");
            return true;
        });
    }

    [Fact]
    public void Of_all_documents_are_read_once()
    {
        using var live = new LiveIndex(repository.Index.Store);
        live.Read(index =>
        {
            int[] everything = [.. Enumerable.Range(0, index.Documents)];
            var kept = new PlacesCache(index.Segment, long.MaxValue);
            Assert.Same(kept.In("summary.exact", "therapy", everything), kept.In("summary.exact", "therapy", [0]));
            return true;
        });
    }

    [Fact]
    public void Are_the_same_for_many_readers_at_once()
    {
        using var live = new LiveIndex(repository.Index.Store);
        live.Read(index =>
        {
            int[] everything = [.. Enumerable.Range(0, index.Documents)];
            var terms = index.Vocabulary.All(Treatment.Loose).Select(word => word.Term).Take(2_000).ToList();
            var kept = new PlacesCache(index.Segment, mostBytes: 100_000);      // turned over again and again
            Parallel.For(0, 8, reader =>
            {
                for (var i = 0; i < terms.Count; i++)
                {
                    var term = terms[(i + reader * 3) % terms.Count];
                    var (plain, places) = (ReadAll(index, "summary.loose", term), kept.In("summary.loose", term, everything));
                    Assert.Equal(plain?.Documents, places?.Documents);
                }
            });
            return true;
        });
    }

    private static TermPlaces? ReadAll(IndexSnapshot index, string field, string term) =>
        new TermReader(index.Segment.GetTerms(field).GetEnumerator()) is var reader && reader.MoveTo(term) ? TermPlaces.ReadAll(reader) : null;

    private static Place[] In(TermPlaces places, int document) => Array.IndexOf(places.Documents, document) is >= 0 and var at ? places[at].ToArray() : [];
}

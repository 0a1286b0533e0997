using CsCheck;
using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Indexing;

public sealed class Kept_postings(RepositoryIndex repository)
{
    [Fact]
    public void Of_some_documents_are_those_of_all()
    {
        using var live = new LiveIndex(repository.Index.Store);
        live.Read(index =>
        {
            var plain = new PostingsCache(index.Leaves, long.MaxValue);
            var terms = index.Vocabulary.All(Treatment.Loose).Where(word => word.DocumentFrequency > 60).Select(word => word.Term).ToArray();
            var documents = Gen.Select(Gen.Int[0, index.Documents - 4], Gen.Int[0, 3]).Select((first, step) => step == 0 ? new[] { first } : [first, first + step]);
            var (alone, all) = (0, 0);
            Gen.Select(Gen.OneOf(terms), Gen.OneOf(IndexFields.Searched.ToArray()), documents.Array[1, 4]).Sample((term, field, asked) =>
            {
                var words = IndexFields.Words(field, Treatment.Loose);
                var kept = new PostingsCache(index.Leaves, long.MaxValue);
                foreach (var wanted in asked)        // first read alone, later with all others
                {
                    var (whole, some) = (plain.Places(0, words, term), kept.PlacesIn(0, words, term, wanted));
                    Assert.Equal(whole is null, some is null);
                    if (whole is null || some is null) return;
                    foreach (var document in wanted) Assert.Equal(PlacesIn(whole, document), PlacesIn(some, document));
                    if (some.Documents.Length < whole.Documents.Length) alone++;
                    else all++;
                }
            }, iter: 2_000, threads: 1);
            Assert.True(alone > 20 && all > 20, $"{alone} read alone, {all} with all others: one way was not tried.");
            return true;
        });
    }

    [Fact]
    public void Know_their_documents_before_and_after_their_places_were_read()
    {
        using var live = new LiveIndex(repository.Index.Store);
        live.Read(index =>
        {
            var words = IndexFields.Words(SearchField.Summary, Treatment.Exact);
            var kept = new PostingsCache(index.Leaves, long.MaxValue);
            var before = kept.Documents(0, words, "therapy")!;
            Assert.False(before.HasPlaces);
            Assert.True(kept.Places(0, words, "therapy")!.HasPlaces);
            var after = kept.Documents(0, words, "therapy")!;
            Assert.Equal(before.Documents, after.Documents);
            Assert.Equal(before.Frequencies, after.Frequencies);
            Assert.Same(after, kept.Places(0, words, "therapy"));
            return true;
        });
    }

    private static Place[] PlacesIn(Postings postings, int document) =>
        Array.IndexOf(postings.Documents, document) is >= 0 and var at ? postings.PlacesAt(at).ToArray() : [];
}

using CsCheck;
using PPRNet.Search.Indexing;
using PPRNet.Search.Passages;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Searching;

public sealed class A_phrase(RepositoryIndex repository)
{
    private const string Field = "summary.exact";

    [Fact]
    public void Is_shown_in_the_documents_that_are_found_and_as_often()
    {
        using var live = new LiveIndex(repository.Index.Store);
        live.Read(index =>
        {
            var texts = repository.Index.Corpus.Posts.Select(post => index.Analysis.Tokens(post.Summary, Treatment.Exact)).ToArray();
            var found = 0;
            Gen.Select(Gen.OneOf(texts), Gen.Int[0, 1_000], Gen.Int[2, 3], Gen.Int[0, 4]).Sample((tokens, at, length, slop) =>
            {
                var terms = tokens.Skip(at % (tokens.Count - length)).Take(length).Select(token => new PlacedTerm(token.Term, token.Position)).ToList();
                var alternative = new Alternative(AlternativeReason.Typed, Treatment.Exact, "some", terms, slop);
                var shown = Shown(index, alternative);
                Assert.Equal(Found(index, alternative), shown);
                found += shown.Count;
            }, iter: 500, threads: 1);
            Assert.True(found > 500);
            return true;
        });
    }

    private static List<(int Document, int Frequency)> Found(IndexSnapshot index, Alternative alternative)
    {
        var found = new List<(int, int)>();
        var walk = PostingWalk.Open(index.Segment.GetTerms(Field).GetEnumerator(), alternative)!;
        for (walk.Next(); walk.Document != PostingWalk.End; walk.Next()) found.Add((walk.Document, walk.Frequency));
        return found;
    }

    /// <summary>Near words are marked one by one.</summary>
    private static List<(int Document, int Frequency)> Shown(IndexSnapshot index, Alternative alternative)
    {
        int[] documents = [.. Enumerable.Range(0, index.Documents)];
        var phrase = new PhrasePlaces([.. alternative.Terms.Select(term => index.Places.In(Field, term.Term, documents)!)], alternative);
        return [.. documents.Select(document => (document, phrase.In(document).Count / (alternative.Slop > 0 ? alternative.Terms.Count : 1))).Where(shown => shown.Item2 > 0)];
    }
}

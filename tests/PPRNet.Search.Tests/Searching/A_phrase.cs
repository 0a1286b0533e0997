using CsCheck;
using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Searching;

public sealed class A_phrase(RepositoryIndex repository)
{
    [Fact]
    public void Stands_in_the_documents_that_walking_all_of_them_finds()
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
                var walked = new List<(int Document, Occurrence[] Marked)>();
                var cursor = Open(index, alternative);
                while (cursor.Next() != PostingCursor.End) walked.Add((cursor.Document, [.. cursor.Marked]));
                var asked = Open(index, alternative);
                var stands = Enumerable.Range(0, index.Documents).Where(asked.StandsIn).Select(document => (document, asked.Marked.ToArray())).ToList();
                Assert.Equal(walked.Count, stands.Count);
                Assert.All(walked.Zip(stands), pair => Assert.Equal((pair.First.Document, string.Join(' ', pair.First.Marked)), (pair.Second.document, string.Join(' ', pair.Second.Item2))));
                found += walked.Count;
            }, iter: 500, threads: 1);
            Assert.True(found > 500);
            return true;
        });
    }

    private static PhraseCursor Open(IndexSnapshot index, Alternative alternative) =>
        (PhraseCursor)PostingCursor.Open(index, 0, SearchField.Summary, alternative, withOffsets: false)!;
}

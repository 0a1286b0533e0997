using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using PPRNet.Search.Corpus;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Indexing;

/// <summary>What is written for every post of the corpus, beside a second reading of its texts that is slow and plain.</summary>
public sealed class The_document_of_a_post
{
    private static readonly CorpusSnapshot Corpus = CorpusReader.Read(Repository.Path("corpus"));
    private static readonly TextAnalysis Analysis = Corpus.Thesaurus.Analysis;
    private static readonly PostDocument Documents = new(Analysis);

    [Fact]
    public void Has_each_text_in_both_treatments() => ForEveryPost((post, document) =>
    {
        foreach (var treatment in Enum.GetValues<Treatment>())
            foreach (var (field, text) in TextsOf(post))
                Assert.Equal(Analysis.Tokens(text, treatment).Select(token => token.Term), Terms(document, IndexFields.Words(field, treatment)));
    });

    [Fact]
    public void Has_every_searched_word_once_in_the_field_for_all() => ForEveryPost((_, document) =>
    {
        foreach (var treatment in Enum.GetValues<Treatment>())
            Assert.Equal(
                IndexFields.Searched.SelectMany(field => Terms(document, IndexFields.Words(field, treatment))).Distinct().Order(StringComparer.Ordinal),
                Terms(document, IndexFields.Anywhere(treatment)).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Counts_the_words_of_its_own_texts() => ForEveryPost((post, document) =>
    {
        var words = TextsOf(post).SelectMany(text => Analysis.Tokens(text.Text, Treatment.Exact)).Select(token => token.Term)
            .Where(word => word.Length > 2 && word.All(char.IsLetter) && !StopWords.Contains(word));
        Assert.Equal(
            words.GroupBy(word => word).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count())),
            The_words_of_a_post.Read(Bytes(document, IndexFields.WordCounts)));
    });

    [Fact]
    public void Says_how_alike_its_sentences_are() => ForEveryPost((post, document) =>
    {
        var (implications, summary) = (Sentences(post.Implications), Sentences(post.Summary));
        var links = new SentenceLinks(Bytes(document, IndexFields.Links));
        for (var i = 0; i < implications.Count; i++)
            for (var j = 0; j < summary.Count; j++)
                Assert.Equal(Cosine(implications[i], summary[j]), links.Likeness(i, j), tolerance: 1 / 255f);
    });

    private static void ForEveryPost(Action<Post, Document> check)
    {
        foreach (var post in Corpus.Posts) check(post, Documents.Of(post, Corpus.HashOf(post.Id)));
    }

    private static IEnumerable<(SearchField Field, string Text)> TextsOf(Post post) =>
        [(SearchField.Title, post.Title), (SearchField.Summary, post.Summary), (SearchField.Implications, post.Implications)];

    private static List<string> Terms(Document document, string field)
    {
        var terms = new List<string>();
        if (document.GetField(field)?.GetTokenStream(null) is not { } stream) return terms;
        stream.Reset();
        while (stream.IncrementToken()) terms.Add(stream.GetAttribute<ICharTermAttribute>().ToString()!);
        return terms;
    }

    private static byte[] Bytes(Document document, string field)
    {
        BytesRef bytes = document.GetField(field).GetBinaryValue();
        return bytes.Bytes[bytes.Offset..(bytes.Offset + bytes.Length)];
    }

    /// <summary>The loose words of each sentence that say something. Compounds reach no further than their sentence, so each can be read alone.</summary>
    private static List<List<string>> Sentences(string text) =>
        [.. SentenceSplitter.Split(text).Select(sentence => Analysis.Tokens(text[sentence.Start..sentence.End], Treatment.Exact)
            .Where(token => token.Length == 1 && !StopWords.Contains(token.Term)).Select(token => Analysis.Loose(token.Term)).Distinct().ToList())];

    private static float Cosine(List<string> a, List<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : (float)(a.Intersect(b).Count() / Math.Sqrt(a.Count * b.Count));
}

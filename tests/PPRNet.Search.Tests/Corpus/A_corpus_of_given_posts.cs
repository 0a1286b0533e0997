using PPRNet.Search.Corpus;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Corpus;

public sealed class A_corpus_of_given_posts
{
    private const string Yaml = """
        synonyms: [[CBT, "Thérapie cognitive 🙂", "> talk \"cure\""], [drop-out, attrition]]
        compounds: [drop-out, follow-up]
        prefixes: [non]
        names: [Flückiger]
        """;

    [Fact]
    public void Keeps_its_topics_and_thesaurus_as_files_that_read_alike()
    {
        var thesaurus = ThesaurusReader.Read(Yaml).Thesaurus;
        var topics = new TopicCatalog([new Topic("a-b", "A \"b\" & c", "A – b", 7)]);
        var problems = new List<CorpusProblem>();
        var (topicsRead, thesaurusRead) = CorpusReader.ReadData(CorpusSnapshot.Of([], topics, thesaurus).Sources, problems);
        Assert.Empty(problems);
        Assert.Equal(topics.All, topicsRead.All);
        Assert.Equal(thesaurus.Lexicon.Hash, thesaurusRead.Lexicon.Hash);
        Assert.Equal(thesaurus.Groups.SelectMany(group => group.Terms), thesaurusRead.Groups.SelectMany(group => group.Terms));
    }
}

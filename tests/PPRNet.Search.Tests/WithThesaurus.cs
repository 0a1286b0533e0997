using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests;

/// <summary>A world whose thesaurus is given as the text of its file.</summary>
internal static class WithThesaurus
{
    public static TestIndex Of(string yaml, params IReadOnlyList<Post> posts)
    {
        var (thesaurus, faults) = ThesaurusReader.Read(yaml);
        Assert.Empty(faults);
        return TestIndex.Of(posts, thesaurus);
    }
}

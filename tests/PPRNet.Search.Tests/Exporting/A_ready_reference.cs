using PPRNet.Search.Exporting;

namespace PPRNet.Search.Tests.Exporting;

public sealed class A_ready_reference
{
    [Fact]
    public void To_a_study_is_the_text_of_the_blog() =>
        Assert.Equal([new ReadyReference("APA", "Author, A. B. (2017). Some study. Journal of Something, 1, 1-2.")], ReadyReference.OfStudies(Some.Post()));

    [Theory]
    [InlineData("Does it work?", "Does it work? (2018, May). PPRNet Blog. https://search.example.org/posts/2018-05-some-post")]
    [InlineData("It works", "It works. (2018, May). PPRNet Blog. https://search.example.org/posts/2018-05-some-post")]
    public void To_a_summary_begins_with_its_title(string title, string expected) =>
        Assert.Equal(expected, ReadyReference.OfSummary(Some.Post(title: title), Exports.Addresses)[0].Text);
}

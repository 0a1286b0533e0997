using PPRNet.Search.Exporting;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests.Exporting;

/// <summary>References of the corpus's forms, but none of its own.</summary>
public sealed class A_study_as_an_item
{
    [Theory]
    [InlineData("A, B. (2018). One thing. Some Journal, 3(2), 41-47.", "One thing", "Some Journal", "Article")]
    [InlineData("A, B. (2018). One thing. Clinical Something: Science and Practice.", "One thing", "Clinical Something: Science and Practice", "Article")]
    [InlineData("A, B. (2018). In the room: One thing. Some Journal, 3, 1-2.", "In the room: One thing", "Some Journal", "Article")]
    [InlineData("A, B. (2018). One thing. In C. D. Editor & E. van Other (Eds.), Handbook of X (3rd ed., pp. 1-20). Springer.", "One thing", "Handbook of X (3rd ed.)", "Chapter")]
    [InlineData("A, B. (2018). One thing (4th ed.). Springer.", "One thing (4th ed.)", "Springer", "Book")]
    [InlineData("A, B. (2018). One thing. Boston: Springer.", "One thing", "Springer", "Book")]
    [InlineData("A, B. (2018). One thing [Preprint]. https://doi.org/10.31234/osf.io/x", "One thing", null, "Preprint")]
    [InlineData("A, B. (2018). One thing.", "One thing", null, "Other")]
    public void Has_the_kind_that_its_citation_shows(string text, string title, string? source, string kind) =>
        Assert.Equal(kind, StudyReference.Of(new Citation { Text = text, Title = title, Source = source, Volume = text.Contains(" 3", StringComparison.Ordinal) ? "3" : null }, "key").Kind.ToString());

    [Fact]
    public void Names_editors_and_edition_of_a_chapter()
    {
        var chapter = StudyReference.Of(new Citation { Text = "A, B. (2018). One thing. In C. D. Editor, E. van Other, & G. Third (Eds.), Handbook of X (3rd ed., pp. 1-20). Springer.", Title = "One thing", Source = "Handbook of X (3rd ed.)" }, "key");
        Assert.Equal(["Editor, C. D.", "van Other, E.", "Third, G."], chapter.Editors.Select(editor => editor.Inverted));
        Assert.Equal(("Handbook of X", "3"), (chapter.Container, chapter.Edition));
    }

    [Fact]
    public void Names_no_editors_when_one_of_them_can_not_be_read()
    {
        var chapter = StudyReference.Of(new Citation { Text = "A, B. (2018). One thing. In Barkham, W. Lutz, and L.G. Castonguay (Eds.) Handbook.", Title = "One thing", Source = "Handbook" }, "key");
        Assert.Equal(ReferenceKind.Chapter, chapter.Kind);
        Assert.Empty(chapter.Editors);
    }

    [Fact]
    public void Invents_nothing()
    {
        var bare = StudyReference.Of(new Citation { Text = "Somebody said something once." }, "key");
        Assert.Equal(new Reference { Key = "key", Kind = ReferenceKind.Other, Notes = bare.Notes, Authors = bare.Authors, Editors = bare.Editors, Keywords = bare.Keywords, Related = bare.Related }, bare);
        Assert.Equal(["Cited as: Somebody said something once."], bare.Notes);
    }
}

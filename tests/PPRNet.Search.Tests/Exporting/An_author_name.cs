using PPRNet.Search.Exporting;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests.Exporting;

public sealed class An_author_name
{
    [Theory]
    [InlineData("Simpson, S.", null, "Simpson", "S.", null)]
    [InlineData("van den Boogaard, M.", "van den", "Boogaard", "M.", null)]
    [InlineData("Del Re, A. C.", null, "Del Re", "A. C.", null)]
    [InlineData("Worthington, E. L., Jr.", null, "Worthington", "E. L.", "Jr.")]
    [InlineData("Worthington, Jr., E. L.", null, "Worthington", "E. L.", "Jr.")]
    [InlineData("American Psychological Association", null, "American Psychological Association", null, null)]
    [InlineData("Ministry of Health, Singapore", null, "Ministry of Health, Singapore", null, null)]
    [InlineData("Health, Labour, Welfare", null, "Health, Labour, Welfare", null, null)]
    public void Is_read_into_its_parts(string text, string? particle, string family, string? given, string? suffix) =>
        Assert.Equal(new PersonName(family, given, particle, suffix), PersonName.Parse(text));

    [Theory]
    [InlineData("A, B., C, D., et al. (2018). T.", new[] { "A, B.", "C, D.", "et al." }, new[] { "A, B.", "C, D." }, true)]
    [InlineData("A, B., …. C, D. (2018). T.", new[] { "A, B.", "…. C, D." }, new[] { "A, B.", "C, D." }, true)]
    [InlineData("A, B., ... & C, D. (2018). T.", new[] { "A, B.", "C, D." }, new[] { "A, B.", "C, D." }, true)]
    [InlineData("A, B., & C, D. (2018). Wait ... what et al. means.", new[] { "A, B.", "C, D." }, new[] { "A, B.", "C, D." }, false)]
    [InlineData("Etalon, A. L. (2018). T.", new[] { "Etalon, A. L." }, new[] { "Etalon, A. L." }, false)]
    public void Is_never_made_out_of_a_cut_list(string text, string[] authors, string[] names, bool isCut)
    {
        var list = AuthorList.Of(new Citation { Text = text, Authors = authors });
        Assert.Equal(names, list.Names.Select(name => name.Inverted));
        Assert.Equal(isCut, list.IsCut);
    }
}

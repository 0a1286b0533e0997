using PPRNet.Search.Facets;

namespace PPRNet.Search.Tests.Facets;

public sealed class An_author
{
    [Theory]
    [InlineData("Flückiger, C.", "Fluckiger, C.")]
    [InlineData("Wampold, B. E.", "Wampold, B.E.")]
    [InlineData("Wampold, B. E.", "WAMPOLD , BE")]
    [InlineData("Jansen, C.M.W.", "Jansen, C. M. W.")]
    [InlineData("Deisenhofer, A.-K.", "Deisenhofer, A. K.")]
    [InlineData("Vasiliadis, H-M.", "Vasiliadis, H.-M.")]
    [InlineData("Leichsenring, F", "Leichsenring, F.")]
    [InlineData("Werbart, Andrzej", "Andrzej Werbart")]
    [InlineData("Wang, M.", "Mo Wang")]
    [InlineData("Wang, M.", "Wang M")]
    [InlineData("van Straten, A.", "Annemieke van Straten")]
    [InlineData("de Beurs, E.", "Beurs, E. de")]
    [InlineData("Van der Helm, G. H. P.", "van der Helm, GHP")]
    [InlineData("O’Connor, R.C.", "O'Connor, R. C.")]
    [InlineData("Worthington, E. L., Jr.", "Worthington, E. L.")]
    [InlineData("Stålsett, G.", "Stalsett, G.")]
    [InlineData("Kleinstäuber, M.", "Kleinsta\u0308uber, M.")]
    [InlineData("Welmers‐Van de Poll, M.J.", "Welmers-Van de Poll, M. J.")]
    [InlineData("Lo Coco, G.", "G. Lo Coco")]
    public void Is_the_same_however_the_name_is_written(string one, string other)
    {
        Assert.Equal(FacetKeys.OfAuthor(one), FacetKeys.OfAuthor(other));
        Assert.NotEmpty(FacetKeys.OfAuthor(one));
    }

    [Theory]
    [InlineData("Stiles, T. C.", "Stiles, W. B.")]
    [InlineData("Watson, J.", "Watson, P.")]
    [InlineData("Wampold, B.", "Wampold, B. E.")]               // the same person, most likely; but that is a guess
    [InlineData("Greenberg, L. S.", "Greenberg, R. P.")]
    [InlineData("World Health Organization", "Organization, W. H.")]
    public void Is_another_when_the_initials_differ(string one, string other) => Assert.NotEqual(FacetKeys.OfAuthor(one), FacetKeys.OfAuthor(other));

    [Theory]
    [InlineData("…")]
    [InlineData(". . .")]
    [InlineData("et al.")]
    [InlineData("Et al")]
    [InlineData("")]
    [InlineData(", ,")]
    public void Is_nobody_where_a_list_was_cut_short(string text) => Assert.Equal("", FacetKeys.OfAuthor(text));

    [Fact]
    public void Is_shown_in_the_best_form_that_the_posts_give()
    {
        using var index = TestIndex.Of(
            Some.Post("2018-01-a", citations: [Some.Citation("Fluckiger, C.M.")]),
            Some.Post("2018-02-b", citations: [Some.Citation("Fluckiger , C. M.")]),
            Some.Post("2018-03-c", citations: [Some.Citation("Flückiger, C.-M.")]),
            Some.Post("2018-04-d", citations: [Some.Citation("…")]));
        var author = Assert.Single(index.Counts(FacetDimension.Author));
        Assert.Equal(("fluckiger-c-m", "Flückiger, C.-M.", 3), (author.Value, author.Label, author.Count));
    }
}

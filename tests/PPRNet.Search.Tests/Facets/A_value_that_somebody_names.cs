using System.Globalization;
using PPRNet.Search.Facets;

namespace PPRNet.Search.Tests.Facets;

public sealed class A_value_that_somebody_names(RepositoryIndex repository)
{
    [Theory]
    [InlineData("topic", "Adherance", "adherence")]
    [InlineData("topic", "ADHERENCE", "adherence")]
    [InlineData("topic", "adherence ", "adherence")]
    [InlineData("topic", "Attendance, Attrition and Drop‐Out", "attendance-attrition-and-drop-out")]
    [InlineData("kind", "Meta-Analysis", "meta-analysis")]
    [InlineData("kind", "randomized controlled trial", "randomized-trial")]
    [InlineData("kind", "Scoping review", "systematic-review")]
    [InlineData("author", "Fluckiger, C", "fluckiger-c")]
    [InlineData("author", "C. FLÜCKIGER", "fluckiger-c")]
    [InlineData("author", "fluckiger-c", "fluckiger-c")]
    [InlineData("journal", "clinical psychology & psychotherapy", "clinical-psychology-and-psychotherapy")]
    [InlineData("journal", "Lancet Psychiatry", "lancet-psychiatry")]
    [InlineData("year", "2018", "2018")]
    public void Is_found_by_any_of_its_names(string dimension, string name, string value)
    {
        foreach (var culture in new[] { "en-CA", "tr-TR" })
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            var found = Resolve(dimension, name);
            Assert.Equal((value, true, null), (found.Value, found.IsKnown, found.Fault));
        }
    }

    [Theory]
    [InlineData("topic", "aliance", "alliance-and-therapeutic-relationship")]
    [InlineData("topic", "alliance", "alliance-and-therapeutic-relationship")]
    [InlineData("topic", "zzzzzzz", null)]
    [InlineData("kind", "metaanalyses", "meta-analysis")]
    [InlineData("author", "Wampold", "wampold-b-e")]
    [InlineData("author", "wampald", "wampold-b-e")]
    [InlineData("journal", "Psychotherpy Research", "psychotherapy-research")]
    [InlineData("year", "1066", "2013")]
    public void Is_answered_with_the_nearest_when_it_is_unknown(string dimension, string name, string? nearest)
    {
        var found = Resolve(dimension, name);
        Assert.False(found.IsKnown);
        if (nearest is null) Assert.NotEmpty(found.Nearest);
        else Assert.Contains(nearest, found.Nearest.Select(choice => choice.Value));
        Assert.Contains("did you mean", found.Fault, StringComparison.Ordinal);
        Assert.All(found.Nearest, choice => Assert.True(Resolve(dimension, choice.Value).IsKnown));
    }

    [Theory]
    [InlineData("topic", "")]
    [InlineData("author", "…")]
    [InlineData("journal", "zzzzzzzzzzz")]
    [InlineData("year", "abc")]
    public void Finds_nothing_when_it_is_no_name(string dimension, string name)
    {
        var found = Resolve(dimension, name);
        Assert.False(found.IsKnown);
        var request = new PPRNet.Search.Searching.SearchRequest { Filters = [new FacetSelection { Dimension = found.Dimension, AnyOf = [found.Value] }] };
        Assert.Equal(0, repository.Index.Engine.Search(request).Total);
    }

    [Fact]
    public void May_be_of_any_length() => Assert.False(Resolve("author", new string('x', 100_000)).IsKnown);

    private FacetResolution Resolve(string dimension, string name) => repository.Index.Engine.Resolve(FacetDimension.Find(dimension)!, name);
}

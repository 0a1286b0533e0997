using PPRNet.Search.Facets;

namespace PPRNet.Search.Tests.Facets;

public sealed class A_year_range
{
    [Theory]
    [InlineData("2018", "2018")]
    [InlineData("2015-2020", "2015-2020")]
    [InlineData("2015–2020", "2015-2020")]
    [InlineData(" 2015 - ", "2015-")]
    [InlineData("-2010", "-2010")]
    public void Reads_as(string typed, string expected)
    {
        Assert.True(YearRange.TryParse(typed, out var range, out _));
        Assert.Equal(expected, range.ToString());
    }

    [Theory]
    [InlineData("abc", "expected 2018, 2015-2020")]
    [InlineData("2020-2010", "did you mean 2010-2020?")]
    [InlineData("99999", "within 1900–2100")]
    [InlineData("-", "expected 2018")]
    [InlineData("", "expected 2018")]
    [InlineData("1-2-3", "expected 2018")]
    public void Refuses_with_a_sentence(string typed, string expected)
    {
        Assert.False(YearRange.TryParse(typed, out _, out var fault));
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }
}

using CsCheck;
using PPRNet.Search.Facets;

namespace PPRNet.Search.Tests.Facets;

public sealed class A_count_range
{
    [Theory]
    [InlineData("12", "12", "12")]
    [InlineData("10-49", "10-49", "10–49")]
    [InlineData(" 1,000 – ", "1000-", "1,000 or more")]
    [InlineData("-9", "-9", "up to 9")]
    [InlineData("0-0", "0", "0")]
    public void Is_read_and_written(string typed, string written, string label)
    {
        Assert.True(CountRange.TryParse(typed, out var range));
        Assert.Equal((written, label), (range.ToString(), range.Label));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("many")]
    [InlineData("1-2-3")]
    [InlineData("49-10")]
    [InlineData("1.5")]
    [InlineData("1000000001")]
    [InlineData("99999999999999999999")]
    public void Is_nothing_else(string typed) => Assert.False(CountRange.TryParse(typed, out _));

    [Fact]
    public void Holds_what_lies_between_its_ends_and_reads_back() => Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[0, 3], Gen.Int[0, 70]).Sample((a, b, open, number) =>
    {
        var (from, to) = (Math.Min(a, b), Math.Max(a, b));
        var text = open switch { 0 => $"{from}-", 1 => $"-{to}", _ => $"{from}-{to}" };
        Assert.True(CountRange.TryParse(text, out var range));
        Assert.Equal((open == 1 || number >= from) && (open == 0 || number <= to), range.Contains(number));
        Assert.True(CountRange.TryParse(range.ToString(), out var again));
        Assert.Equal(range, again);
    });
}

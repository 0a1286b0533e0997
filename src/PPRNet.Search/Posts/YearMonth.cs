using System.Globalization;

namespace PPRNet.Search.Posts;

/// <summary>A month of the blog, written <c>2018-05</c>. The blog has no finer date.</summary>
public readonly record struct YearMonth(int Year, int Month) : IComparable<YearMonth>
{
    /// <summary>The first year that a post or a study may carry.</summary>
    public const int MinYear = 1900;

    /// <summary>The last year that a post or a study may carry.</summary>
    public const int MaxYear = 2100;

    /// <summary>Months since year 0: a number that sorts like the month.</summary>
    public int Ordinal => Year * 12 + Month - 1;

    /// <summary>The month with this <see cref="Ordinal"/>.</summary>
    public static YearMonth OfOrdinal(int ordinal) => new(ordinal / 12, ordinal % 12 + 1);

    /// <returns>False unless <paramref name="text"/> is YYYY-MM with a year 1900–2100 and a month 01–12.</returns>
    public static bool TryParse(string? text, out YearMonth value)
    {
        value = default;
        if (text is not { Length: 7 } || text[4] != '-') return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (!int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)) return false;
        value = new YearMonth(year, month);
        return year is >= MinYear and <= MaxYear && month is >= 1 and <= 12;
    }

    /// <inheritdoc/>
    public int CompareTo(YearMonth other) => Ordinal.CompareTo(other.Ordinal);

    /// <summary>The month in words, as the pages show it: <c>May 2018</c>.</summary>
    public string InWords => string.Create(CultureInfo.InvariantCulture, $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Month)} {Year}");

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}

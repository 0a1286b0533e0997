using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Facets;

/// <summary>Years from–to, both ends included; an open end is null. Written <c>2018</c>, <c>2015-2020</c>, <c>2015-</c> or <c>-2020</c>.</summary>
public readonly record struct YearRange
{
    /// <exception cref="ArgumentException">From is after to, or both are open.</exception>
    public YearRange(int? from, int? to)
    {
        if (from is null && to is null) throw new ArgumentException("A range of years needs at least one end.");
        if (from > to) throw new ArgumentException($"The range of years {from}-{to} runs backwards.");
        (From, To) = (from, to);
    }

    /// <summary>First year, included; null = from the beginning.</summary>
    public int? From { get; }

    /// <summary>Last year, included; null = up to now.</summary>
    public int? To { get; }

    /// <summary>True when the range is one single year.</summary>
    public bool IsSingleYear => From == To;

    /// <summary>Whether a year lies inside.</summary>
    public bool Contains(int year) => (From is null || year >= From) && (To is null || year <= To);

    /// <summary>Reads the written form; years are 1900–2100, dashes of any kind part them.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="range">The range read.</param>
    /// <param name="fault">Null on success, else one sentence that says what was expected.</param>
    public static bool TryParse(string text, out YearRange range, [NotNullWhen(false)] out string? fault)
    {
        range = default;
        fault = null;
        var parts = text.Trim().Replace('–', '-').Replace('—', '-').Replace('‐', '-').Replace('‑', '-').Split('-', StringSplitOptions.TrimEntries);
        if (parts.Length > 2 || !TryYear(parts[0], out var from) || !TryYear(parts[^1], out var to) || (from is null && to is null))
            fault = $"'{text}' is not a year or a range of years; expected 2018, 2015-2020, 2015- or -2020, within {YearMonth.MinYear}–{YearMonth.MaxYear}.";
        else if (from > to)
            fault = $"The range '{text}' runs backwards; did you mean {to}-{from}?";
        else
            range = new YearRange(from, to);
        return fault is null;
    }

    /// <inheritdoc/>
    public override string ToString() => IsSingleYear ? Written(From) : $"{Written(From)}-{Written(To)}";

    private static string Written(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static bool TryYear(string text, out int? year)
    {
        year = null;
        if (text.Length == 0) return true;
        if (text.Length != 4 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        year = number;
        return number is >= YearMonth.MinYear and <= YearMonth.MaxYear;
    }
}

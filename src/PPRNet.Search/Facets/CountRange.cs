using System.Globalization;
using PPRNet.Search.Text;

namespace PPRNet.Search.Facets;

/// <summary>How many, from–to, both ends included; an open end is null. Written <c>12</c>, <c>10-49</c>, <c>50-</c> or <c>-9</c>.</summary>
public readonly record struct CountRange
{
    /// <summary>The largest number that can be asked for; no study has as many participants.</summary>
    public const int Most = 1_000_000_000;

    private CountRange(int? from, int? to) => (From, To) = (from, to);

    /// <summary>The least, included; null = from none.</summary>
    public int? From { get; }

    /// <summary>The most, included; null = without limit.</summary>
    public int? To { get; }

    /// <summary>For people: <c>10–49</c>, <c>1,000 or more</c>, <c>up to 9</c>.</summary>
    public string Label => (From, To) switch
    {
        ({ } from, null) => $"{Shown(from)} or more",
        (null, { } to) => $"up to {Shown(to)}",
        ({ } from, { } to) => from == to ? Shown(from) : $"{Shown(from)}–{Shown(to)}",
        _ => "",
    };

    /// <summary>Whether a number lies inside.</summary>
    public bool Contains(int number) => (From is null || number >= From) && (To is null || number <= To);

    /// <summary>Reads the written form; dashes of any kind part the ends, commas and blanks between thousands are taken out.</summary>
    /// <returns>False for anything else, and for a range that runs backwards.</returns>
    public static bool TryParse(string text, out CountRange range)
    {
        range = default;
        var ends = TextFolding.Fold(text).Trim().Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length > 2 || !TryNumber(ends[0], out var from) || !TryNumber(ends[^1], out var to) || (from is null && to is null) || from > to) return false;
        range = new CountRange(from, to);
        return true;
    }

    /// <summary>The ranges of a list such as <c>1-9 10-49 50-</c>.</summary>
    internal static IReadOnlyList<CountRange> List(string ranges) =>
        [.. ranges.Split(' ').Select(text => TryParse(text, out var range) ? range : throw new ArgumentException($"'{text}' is not a range of numbers.", nameof(ranges)))];

    /// <inheritdoc/>
    public override string ToString() => From == To ? Written(From) : $"{Written(From)}-{Written(To)}";

    private static bool TryNumber(string text, out int? number)
    {
        number = null;
        if (text.Length == 0) return true;
        var isNumber = int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var read) && read <= Most;
        number = read;
        return isNumber;
    }

    private static string Written(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Shown(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

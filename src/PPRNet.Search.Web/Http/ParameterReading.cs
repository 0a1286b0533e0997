using System.Globalization;
using PPRNet.Search.Text;

namespace PPRNet.Search.Web.Http;

/// <summary>Reads single parameters of an address and gathers what is wrong with them.</summary>
internal sealed class ParameterReading(IQueryCollection query)
{
    /// <summary>Faults named at once; nobody mends more in one go, and an answer should not be longer than its question.</summary>
    private const int MaxFaults = 20;
    private const int MaxShown = 80;
    private const int MaxValueLength = 300;

    private readonly List<ParameterFault> _faults = [];

    public IReadOnlyList<ParameterFault> Faults => _faults;

    public void Refuse(string name, string detail, string allowed)
    {
        if (_faults.Count < MaxFaults) _faults.Add(new ParameterFault(Shown(name), detail, allowed));
    }

    public void RefuseOthersThan(IReadOnlyList<string> names)
    {
        foreach (var name in query.Keys.Where(name => !names.Contains(name, StringComparer.OrdinalIgnoreCase)).Take(MaxFaults))
            Refuse(name, names.Count == 0
                ? $"There is no parameter '{Shown(name)}'; this address takes none."
                : $"There is no parameter '{Shown(name)}'; the nearest is '{Similarity.Nearest(Shown(name), names)}'.", string.Join(", ", names));
    }

    public bool Has(string name) => query.ContainsKey(name);

    /// <summary>Every value given, without empty ones and repetitions.</summary>
    public IEnumerable<string> Many(string name, int most)
    {
        var typed = query[name].Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!).Distinct(StringComparer.Ordinal).ToList();
        if (typed.Count > most) Refuse(name, $"'{name}' is given {typed.Count} times; only the first {most} count.", $"at most {most}");
        var tooLong = typed.Find(value => value.Length > MaxValueLength);
        if (tooLong is not null) Refuse(name, $"'{Shown(tooLong)}' is longer than any value of '{name}'.", $"at most {MaxValueLength} characters");
        return typed.Take(most).Where(value => value.Length <= MaxValueLength);
    }

    public string? Single(string name)
    {
        var values = query[name];
        if (values.Count > 1) Refuse(name, $"'{name}' is given {values.Count} times; the first counts.", "once");
        return values.Count == 0 ? null : values[0];
    }

    public bool Flag(string name)
    {
        var text = Single(name);
        if (text is null or "" or "false" or "0") return false;
        if (text is "true" or "1" or "on") return true;
        Refuse(name, $"'{Shown(text)}' is neither true nor false.", "true, false");
        return false;
    }

    public T Choice<T>(string name, IReadOnlyList<(string Name, T Value)> choices, T normal)
    {
        var text = Single(name);
        if (string.IsNullOrEmpty(text)) return normal;
        foreach (var choice in choices)
            if (choice.Name.Equals(text, StringComparison.OrdinalIgnoreCase)) return choice.Value;
        var names = choices.Select(choice => choice.Name).ToList();
        Refuse(name, $"'{Shown(text)}' is not a value of '{name}'; the nearest is '{Similarity.Nearest(Shown(text), names)}'.", string.Join(", ", names));
        return normal;
    }

    public int Number(string name, int least, int most, int normal)
    {
        var text = Single(name);
        if (string.IsNullOrEmpty(text)) return normal;
        var isNumber = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (isNumber && number >= least && number <= most) return (int)number;
        var allowed = most == int.MaxValue ? $"a whole number from {least}" : $"a whole number {least}–{most}";
        Refuse(name, $"'{Shown(text)}' is not {allowed}.", isNumber ? Math.Clamp(number, least, most).ToString(CultureInfo.InvariantCulture) : allowed);
        return normal;
    }

    /// <summary>A value as a sentence may quote it: cut, and without control characters.</summary>
    public static string Shown(string text)
    {
        var cut = text.Length <= MaxShown ? text : text[..(char.IsHighSurrogate(text[MaxShown - 1]) ? MaxShown - 1 : MaxShown)] + "…";
        return string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c));
    }
}

/// <summary>A parameter that is not as it should be.</summary>
/// <param name="Parameter">Its name as given.</param>
/// <param name="Detail">One sentence.</param>
/// <param name="Allowed">What would do.</param>
internal sealed record ParameterFault(string Parameter, string Detail, string Allowed);

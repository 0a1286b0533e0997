using System.Globalization;

namespace PPRNet.Search.Indexer.Importing;

/// <summary>What a site's <c>robots.txt</c> lets us fetch, by RFC 9309: the group for us or for all, the longest matching rule wins.</summary>
internal sealed class RobotsRules
{
    private readonly IReadOnlyList<(string Path, bool Allows)> _rules;

    private RobotsRules(IReadOnlyList<(string, bool)> rules, TimeSpan delay) => (_rules, Delay) = (rules, delay);

    /// <summary>Nothing is forbidden: what holds for a site without the file.</summary>
    public static RobotsRules None { get; } = new([], TimeSpan.Zero);

    /// <summary>Everything is forbidden: what holds while the site can not say.</summary>
    public static RobotsRules Everything { get; } = new([("/", false)], TimeSpan.Zero);

    /// <summary>The pause that the site asks for between two pages.</summary>
    public TimeSpan Delay { get; }

    public bool Allow(Uri address) =>
        _rules.Where(rule => Matches(rule.Path, address.PathAndQuery)).OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.Allows)
            .Select(rule => (bool?)rule.Allows).FirstOrDefault() ?? true;

    public static RobotsRules Parse(string text, string agent)
    {
        var groups = Groups(text).ToList();
        var ours = groups.Where(group => group.Agents.Any(named => named != "*" && agent.StartsWith(named, StringComparison.OrdinalIgnoreCase))).ToList();
        if (ours.Count == 0) ours = [.. groups.Where(group => group.Agents.Contains("*"))];
        return new RobotsRules([.. ours.SelectMany(group => group.Rules)], ours.Select(group => group.Delay).DefaultIfEmpty().Max());
    }

    private static IEnumerable<Group> Groups(string text)
    {
        Group? group = null;
        var isNaming = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var content = line.Split('#')[0];
            var colon = content.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            var (name, value) = (content[..colon].Trim().ToLowerInvariant(), content[(colon + 1)..].Trim());
            if (name == "user-agent")
            {
                if (!isNaming && group is not null) yield return group;
                if (!isNaming) group = new Group([], []);
                group!.Agents.Add(value);
            }
            else if (name is "allow" or "disallow" && value.Length > 0) group?.Rules.Add((value, name == "allow"));
            else if (name == "crawl-delay" && group is not null && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
                group.Delay = TimeSpan.FromSeconds(Math.Min(seconds, 60));
            isNaming = name == "user-agent";
        }
        if (group is not null) yield return group;
    }

    /// <summary>A prefix in which <c>*</c> stands for anything and a final <c>$</c> for the end.</summary>
    private static bool Matches(string rule, string path)
    {
        var (isWhole, parts) = (rule.EndsWith('$'), rule.TrimEnd('$').Split('*'));
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        foreach (var part in parts[1..])
        {
            at = path.IndexOf(part, at, StringComparison.Ordinal);
            if (at < 0) return false;
            at += part.Length;
        }
        return !isWhole || at == path.Length || parts[^1].Length > 0 && parts.Length > 1 && path.EndsWith(parts[^1], StringComparison.Ordinal);
    }

    private sealed record Group(List<string> Agents, List<(string Path, bool Allows)> Rules)
    {
        public TimeSpan Delay { get; set; }
    }
}

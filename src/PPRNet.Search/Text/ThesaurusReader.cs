using PPRNet.Search.Corpus;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PPRNet.Search.Text;

/// <summary>
/// Reads <c>thesaurus.yaml</c>: <c>synonyms</c> (lists of terms; <c>"&gt; term"</c> leads into its group only, <c>"&lt; term"</c> is only
/// found through it), <c>capitals</c> (acronyms that are words as well), <c>compounds</c> (<c>drop-out</c>), <c>prefixes</c> and
/// <c>names</c> (never stemmed). Never throws on what it reads: faults are collected.
/// </summary>
public static class ThesaurusReader
{
    /// <summary>Before a term that leads into its group and is not searched for the others.</summary>
    private const string LeadsInMark = "> ";
    private const string FoundOnlyMark = "< ";

    private static readonly string[] Sections = ["synonyms", "capitals", "compounds", "prefixes", "names"];

    /// <summary>A term as it is written in the file.</summary>
    internal static string Written(ThesaurusTerm term) => term.Reach switch
    {
        ThesaurusReach.LeadsIn => LeadsInMark + term.Text,
        ThesaurusReach.FoundOnly => FoundOnlyMark + term.Text,
        _ => term.Text,
    };

    /// <summary>Reads the text of the file; what is faulty is left out and named.</summary>
    public static (Thesaurus Thesaurus, IReadOnlyList<ThesaurusFault> Faults) Read(string yaml)
    {
        var faults = new List<ThesaurusFault>();
        var root = Root(yaml, faults);
        var groups = Groups(Sequence(root, "synonyms", faults), faults);
        var compounds = Words(Sequence(root, "compounds", faults), faults).Select(Parts).Where(parts => parts.Count > 1).ToList();
        var prefixes = Words(Sequence(root, "prefixes", faults), faults).Select(TextFolding.Fold);
        var acronyms = groups.SelectMany(group => group.Terms).Where(term => term.IsAcronym).SelectMany(term => Parts(term.Text)).ToHashSet(StringComparer.Ordinal);
        var capitals = Capitals(Sequence(root, "capitals", faults), acronyms, faults);
        var names = Words(Sequence(root, "names", faults), faults).Select(TextFolding.Fold);
        var thesaurus = new Thesaurus(groups, new Lexicon(compounds, prefixes, acronyms.Except(capitals).Concat(names), capitals));
        faults.AddRange(TermsInTwoGroups(thesaurus));
        return (thesaurus, [.. faults.OrderBy(fault => fault.Line)]);
    }

    private static YamlMappingNode Root(string yaml, List<ThesaurusFault> faults)
    {
        try
        {
            var stream = YamlText.Load(yaml);
            if (stream.Documents is [{ RootNode: YamlMappingNode mapping }, ..])
            {
                foreach (var key in mapping.Children.Keys)
                    if (!Sections.Contains((key as YamlScalarNode)?.Value))
                        faults.Add(new ThesaurusFault((int)key.Start.Line, $"unknown section '{key}'; expected one of {string.Join(", ", Sections)}"));
                return mapping;
            }
            faults.Add(new ThesaurusFault(1, $"the file has no sections; expected {string.Join(", ", Sections)}"));
        }
        catch (YamlException fault)
        {
            faults.Add(new ThesaurusFault((int)fault.Start.Line, "not valid YAML: " + fault.Message));
        }
        return new YamlMappingNode();
    }

    private static IReadOnlyList<YamlNode> Sequence(YamlMappingNode root, string section, List<ThesaurusFault> faults)
    {
        if (!root.Children.TryGetValue(new YamlScalarNode(section), out var node)) return [];
        if (node is YamlSequenceNode sequence) return [.. sequence.Children];
        faults.Add(new ThesaurusFault((int)node.Start.Line, $"'{section}' is not a list"));
        return [];
    }

    private static List<ThesaurusGroup> Groups(IReadOnlyList<YamlNode> nodes, List<ThesaurusFault> faults)
    {
        var groups = new List<ThesaurusGroup>();
        foreach (var node in nodes)
        {
            var terms = node is YamlSequenceNode sequence ? Words([.. sequence.Children], faults).Select(Term).ToList() : [];
            if (terms.Count < 2) faults.Add(new ThesaurusFault((int)node.Start.Line, "a group of synonyms is a list of two or more terms"));
            else if (terms.All(term => term.Reach == ThesaurusReach.LeadsIn)) faults.Add(new ThesaurusFault((int)node.Start.Line, "every term of this group only leads into it, so it has nothing to lead to"));
            else groups.Add(new ThesaurusGroup(terms, (int)node.Start.Line));
        }
        return groups;
    }

    private static IEnumerable<string> Words(IReadOnlyList<YamlNode> nodes, List<ThesaurusFault> faults)
    {
        foreach (var node in nodes)
        {
            if (node is YamlScalarNode { Value: { } text } && TextFolding.Fold(text).Any(char.IsLetterOrDigit)) yield return text;
            else faults.Add(new ThesaurusFault((int)node.Start.Line, "expected a word or words here"));
        }
    }

    private static HashSet<string> Capitals(IReadOnlyList<YamlNode> nodes, HashSet<string> acronyms, List<ThesaurusFault> faults)
    {
        var capitals = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
            foreach (var word in Words([node], faults))
                if (acronyms.Contains(TextFolding.Fold(word))) capitals.Add(TextFolding.Fold(word));
                else faults.Add(new ThesaurusFault((int)node.Start.Line, $"'{word}' is not an acronym of any group"));
        return capitals;
    }

    private static ThesaurusTerm Term(string text) =>
        text.StartsWith(LeadsInMark, StringComparison.Ordinal) ? new ThesaurusTerm(text[LeadsInMark.Length..].Trim(), ThesaurusReach.LeadsIn)
        : text.StartsWith(FoundOnlyMark, StringComparison.Ordinal) ? new ThesaurusTerm(text[FoundOnlyMark.Length..].Trim(), ThesaurusReach.FoundOnly)
        : new ThesaurusTerm(text.Trim());

    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        var scanner = new WordScanner(text);
        while (scanner.Next()) parts.Add(scanner.Word);
        return parts;
    }

    private static IEnumerable<ThesaurusFault> TermsInTwoGroups(Thesaurus thesaurus)
    {
        var firstLine = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in thesaurus.Groups)
            foreach (var term in group.Terms.Where(term => term.Reach != ThesaurusReach.FoundOnly))
            {
                var key = string.Join(' ', thesaurus.BaseTerms(term.Text));
                if (firstLine.TryAdd(key, group.Line)) continue;
                yield return new ThesaurusFault(group.Line, firstLine[key] == group.Line
                    ? $"'{term.Text}' counts as another term of this group anyway; endings, spellings and hyphens need no entry"
                    : $"'{term.Text}' stands in the group of line {firstLine[key]} already; a term belongs to one group");
            }
    }
}

/// <summary>Something wrong in the thesaurus.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="What">One sentence.</param>
public sealed record ThesaurusFault(int Line, string What);

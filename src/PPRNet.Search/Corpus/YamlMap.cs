using PPRNet.Search.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PPRNet.Search.Corpus;

/// <summary>A YAML mapping with its lines in the file: values by name, problems for what is not as expected.</summary>
internal sealed class YamlMap(YamlMappingNode node, ProblemList problems, int lineBefore = 1)
{
    public int LineOf(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? Line(value) : Line(node);

    public void AllowOnly(IReadOnlyList<string> keys)
    {
        foreach (var key in node.Children.Keys)
            if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name))
                problems.Add(Line(key), $"unknown entry '{key}'", $"one of {string.Join(", ", keys)}; the nearest is '{Similarity.Nearest(key.ToString(), keys)}'");
    }

    public string? Required(string key)
    {
        var text = Optional(key);
        if (text is null) problems.Add(LineOf(key), $"no '{key}'", $"'{key}: …' with text");
        return text;
    }

    /// <summary>The text of a value; null when it is absent, null or blank.</summary>
    public string? Optional(string key)
    {
        if (!node.Children.TryGetValue(new YamlScalarNode(key), out var value)) return null;
        if (value is YamlScalarNode scalar) return IsNull(scalar) || string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value.Trim();
        problems.Add(Line(value), $"'{key}' is a list or mapping", "one text");
        return null;
    }

    public bool Flag(string key)
    {
        var text = Optional(key);
        if (text is not (null or "true" or "false")) problems.Add(LineOf(key), $"'{text}' is neither true nor false", $"{key}: true");
        return text == "true";
    }

    public IReadOnlyList<string> Texts(string key) => [.. TextsWithLines(key).Select(text => text.Text)];

    public IReadOnlyList<(string Text, int Line)> TextsWithLines(string key)
    {
        if (!node.Children.TryGetValue(new YamlScalarNode(key), out var value) || value is YamlScalarNode scalar && IsNull(scalar)) return [];
        if (value is not YamlSequenceNode list)
        {
            problems.Add(Line(value), $"'{key}' is not a list", $"{key}: [ … ]");
            return [];
        }
        var texts = new List<(string, int)>();
        foreach (var item in list.Children)
        {
            if (item is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)) texts.Add((text.Trim(), Line(item)));
            else problems.Add(Line(item), $"an entry of '{key}' is not a text", "a text");
        }
        return texts;
    }

    public IReadOnlyList<YamlMap> Maps(string key)
    {
        if (!node.Children.TryGetValue(new YamlScalarNode(key), out var value) || value is YamlScalarNode scalar && IsNull(scalar)) return [];
        if (value is YamlSequenceNode list && list.Children.All(item => item is YamlMappingNode))
            return [.. list.Children.Select(item => new YamlMap((YamlMappingNode)item, problems, lineBefore))];
        problems.Add(Line(value), $"'{key}' is not a list of entries", $"'{key}:' and below it '- text: …'");
        return [];
    }

    private static bool IsNull(YamlScalarNode scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "null" or "~" or "Null" or "NULL";

    private int Line(YamlNode at) => (int)at.Start.Line + lineBefore;
}

using System.Globalization;
using PPRNet.Search.Posts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PPRNet.Search.Corpus;

/// <summary>Reads <c>topics.yaml</c>: a list of topics with slug, label, sourceLabel and siteId.</summary>
internal static class TopicsFile
{
    private static readonly string[] Keys = ["slug", "label", "sourceLabel", "siteId"];

    public static TopicCatalog Read(string yaml, ProblemList problems)
    {
        var topics = new List<Topic>();
        foreach (var map in Entries(yaml, problems))
        {
            map.AllowOnly(Keys);
            var (slug, label) = (map.Required("slug"), map.Required("label"));
            var id = map.Optional("siteId");
            var isNumber = int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var siteId);
            if (!isNumber) problems.Add(map.LineOf("siteId"), $"'{id}' is not a number", "the number of the blog's topic filter");
            if (slug is null || label is null) continue;
            if (topics.Exists(topic => topic.Slug == slug)) problems.Add(map.LineOf("slug"), $"the slug '{slug}' is used twice", "each slug once");
            else topics.Add(new Topic(slug, label, map.Optional("sourceLabel") ?? label, siteId));
        }
        return new TopicCatalog(topics);
    }

    private static IReadOnlyList<YamlMap> Entries(string yaml, ProblemList problems)
    {
        try
        {
            var stream = YamlText.Load(yaml);
            if (stream.Documents is [{ RootNode: YamlSequenceNode list }] && list.Children.All(item => item is YamlMappingNode))
                return [.. list.Children.Select(item => new YamlMap((YamlMappingNode)item, problems, lineBefore: 0))];
            problems.Add(1, "not a list of topics", "'- slug: …' entries");
        }
        catch (YamlException fault)
        {
            problems.Add((int)fault.Start.Line, "not valid YAML: " + fault.Message);
        }
        return [];
    }
}

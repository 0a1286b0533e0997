using PPRNet.Search.Facets;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Hosting;
using PPRNet.Search.Web.Layout;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Topics;

/// <summary>The blog's topics, as another way in.</summary>
internal static class TopicEndpoints
{
    public static void MapTopics(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/topics", Topics).CacheOutput(CachePolicies.Index).ExcludeFromDescription();
        routes.MapGet("/topics/{name}", Topic).CacheOutput(CachePolicies.Index).ExcludeFromDescription();
    }

    internal static IResult Topics(SearchEngine engine) => PageResult.Of<TopicsView>(TopicsModel.Of(engine));

    /// <summary>One topic; under any other of its names the reader is sent to its own address.</summary>
    internal static IResult Topic(string name, HttpContext context, SearchEngine engine) => engine.Topics.Find(name) switch
    {
        null => PageResult.Of<NotFoundView>($"There is no topic “{name}”.", StatusCodes.Status404NotFound),
        var topic when topic.Slug != name => new SeeOther($"{context.Request.PathBase}/topics/{topic.Slug}"),
        var topic => PageResult.Of<TopicView>(TopicModel.Of(topic, engine)),
    };
}

/// <summary>Every topic with the number of its summaries.</summary>
public sealed record TopicsModel(IReadOnlyList<(string Slug, string Label, int Count)> Topics)
{
    public static TopicsModel Of(SearchEngine engine)
    {
        var counts = engine.Search(new SearchRequest { PerPage = 1 }).Facets.First(facet => facet.Dimension == FacetDimension.Topic).Values.ToDictionary(value => value.Value, value => value.Count);
        return new TopicsModel([.. engine.Topics.All.Select(topic => (topic.Slug, topic.Label, counts.GetValueOrDefault(topic.Slug)))]);
    }
}

/// <summary>One topic: its newest summaries, and the topics that these are filed under as well.</summary>
public sealed record TopicModel(PPRNet.Search.Posts.Topic Topic, SearchPage Newest, IReadOnlyList<(string Slug, string Label, int Count)> Together)
{
    private const int MostTogether = 8;

    public SearchRequest Request => Newest.Request;

    public static TopicModel Of(PPRNet.Search.Posts.Topic topic, SearchEngine engine)
    {
        var request = new SearchRequest().WithOnly(FacetDimension.Topic, topic.Slug) with { Sort = SortOrder.Newest };
        var table = engine.CrossTabulate(new SearchRequest(), FacetDimension.Topic, FacetDimension.Topic);
        var row = table.RowValues.Select(value => value.Value).ToList().IndexOf(topic.Slug);
        var together = row < 0 ? [] : table.ColumnValues.Select((value, column) => (Slug: value.Value, value.Label, Count: table.Cells[row][column]))
            .Where(other => other.Slug != topic.Slug && other.Count > 0).OrderByDescending(other => other.Count).ThenBy(other => other.Label, StringComparer.Ordinal).Take(MostTogether).ToList();
        return new TopicModel(topic, engine.Search(request), together);
    }
}

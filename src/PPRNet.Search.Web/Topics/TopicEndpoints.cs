using PPRNet.Search.Facets;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Layout;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Topics;

/// <summary>The blog's topics, as another way in.</summary>
internal static class TopicEndpoints
{
    public static void MapTopics(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/topics", Topics).Reads<NoParameters>().ExcludeFromDescription();
        routes.MapGet("/topics/{name}", Topic).Reads<NoParameters>().ExcludeFromDescription();
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

/// <summary>One topic: its newest summaries, and the kinds of study among them.</summary>
public sealed record TopicModel(PPRNet.Search.Posts.Topic Topic, SearchPage Newest)
{
    public SearchRequest Request => Newest.Request;

    /// <summary>Each kind of study with the search that it leads to and what that finds.</summary>
    public IEnumerable<(string Label, SearchRequest Leads, int Count)> Kinds =>
        Newest.Facets.First(facet => facet.Dimension == FacetDimension.Kind).Values.Select(kind => (kind.Label, Request.WithOnly(FacetDimension.Kind, kind.Value), kind.Count));

    public static TopicModel Of(PPRNet.Search.Posts.Topic topic, SearchEngine engine) =>
        new(topic, engine.Search(new SearchRequest().WithOnly(FacetDimension.Topic, topic.Slug) with { Sort = SortOrder.Newest }));
}

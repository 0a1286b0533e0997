using PPRNet.Search.Exporting;
using PPRNet.Search.Figures;
using PPRNet.Search.Passages;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Searching.Related;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Posts;

/// <summary>What the page of a post shows.</summary>
/// <param name="Read">The post in the light of the search that led to it.</param>
/// <param name="Request">That search; the request of everything when the reader came from elsewhere.</param>
/// <param name="Figures">What it states in numbers.</param>
/// <param name="Newer">The newer summary on a similar question, if there is one.</param>
/// <param name="Related">Posts about much the same.</param>
/// <param name="Root">Address of this site.</param>
public sealed record PostPageModel(MarkedPost Read, SearchRequest Request, IReadOnlyList<ShownFigure> Figures, RelatedPost? Newer, IReadOnlyList<RelatedPost> Related, string Root)
{
    private const int MostRelated = 5;

    public Post Post => Read.Post;

    public static PostPageModel Of(MarkedPost read, SearchRequest request, SearchEngine engine, string root) => new(
        read, request, engine.FiguresOf(read.Post.Id) ?? [], engine.NewerOn(read.Post.Id), engine.Related(read.Post.Id, MostRelated), root);

    /// <summary>Whether the address carries a search.</summary>
    public bool IsFromSearch => SearchAddress.QueryOf(Request).Length > 0;

    /// <summary>The list that the reader came from, at the page that this post stands on.</summary>
    public string BackAddress => (Request with { Page = Read.Place is { } place ? (place.Number - 1) / Request.PerPage + 1 : 1 }).Address();

    /// <summary>The page of another post, in the light of the same search.</summary>
    public string Address(PostId id) => $"/posts/{id}{(IsFromSearch ? SearchAddress.QueryOf(Request with { Page = 1 }) : "")}";

    /// <summary>References to the study and to its summary, ready to be copied.</summary>
    public IEnumerable<(string Of, ReadyReference Reference)> References =>
        ReadyReference.OfStudies(Post).Select(reference => ("The study", reference))
            .Concat(ReadyReference.OfSummary(Post, new PostAddresses(Root)).Select(reference => ("This summary", reference)));
}

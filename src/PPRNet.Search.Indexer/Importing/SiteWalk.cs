using System.Globalization;
using System.Runtime.CompilerServices;
using AngleSharp.Html.Parser;
using PPRNet.Search.Corpus;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Indexer.Importing;

/// <summary>
/// Walks the blog: the whole list page by page, then the list of each topic, since posts do not name their topics; on the older site
/// the pages of the months. A page number beyond the last shows the first page again, so a walk ends where nothing new comes.
/// </summary>
internal sealed class SiteWalk(PageFetcher fetcher, PageParser parser, int mostPages, ICollection<CorpusProblem> problems)
{
    private const int MostFailures = 3;

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Every page with its posts, one after the other.</summary>
    /// <param name="start">The list page; with a <c>cat_2</c> in it only that topic is walked.</param>
    /// <param name="topics">The topics whose filters are walked.</param>
    /// <param name="cancellation">Stops between two pages.</param>
    public async IAsyncEnumerable<(SourcePage Page, IReadOnlyList<FoundPost> Posts)> Pages(Uri start, TopicCatalog topics, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var isOneMonth = start.AbsolutePath.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
        var lists = isOneMonth || start.Query.Contains("cat_2=", StringComparison.Ordinal)
            ? [start]
            : topics.All.OrderBy(topic => topic.SiteId).Select(topic => With(start, "cat_2", topic.SiteId)).Prepend(start);
        var months = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var list in lists)
            await foreach (var found in List(list, isOneMonth, months, cancellation)) yield return found;
        foreach (var month in months)
            await foreach (var found in List(new Uri(month), isOneMonth: true, months: [], cancellation)) yield return found;
    }

    private async IAsyncEnumerable<(SourcePage Page, IReadOnlyList<FoundPost> Posts)> List(
        Uri list, bool isOneMonth, SortedSet<string> months, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var failed = 0;
        for (var number = 1; number == 1 || !isOneMonth; number++)
        {
            var address = number == 1 ? list : With(list, "p", number);
            if (!_asked.Add(address.AbsoluteUri)) yield break;
            if (_asked.Count > mostPages)
            {
                problems.Add(new CorpusProblem(address.AbsoluteUri, 1, $"the walk was ended after {mostPages} pages", "fewer; raise --max-pages if the blog really has more"));
                yield break;
            }
            if (await fetcher.Fetch(address, cancellation) is not { } page)
            {
                // One page that fails does not hide those behind it; several in a row mean that the site is not there.
                if (isOneMonth || ++failed == MostFailures) yield break;
                continue;
            }
            failed = 0;
            var posts = parser.Parse(page, problems);
            if (!posts.Aggregate(false, (isNew, post) => seen.Add(string.Join('\n', FoundPosts.KeysOf(post.Posted, post.Title, []))) | isNew)) yield break;
            months.UnionWith(MonthPages(page));
            yield return (page, posts);
        }
    }

    /// <summary>Links to the older site's pages of other months.</summary>
    private static IEnumerable<string> MonthPages(SourcePage page)
    {
        if (!page.IsHtml || page.Address is not { } address) return [];
        using var document = new HtmlParser().ParseDocument(page.Content);
        return document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)
            .Where(href => Uri.TryCreate(address, href, out _)).Select(href => new Uri(new Uri(address, href).GetLeftPart(UriPartial.Query)))
            .Where(link => link.Host == address.Host && link.AbsolutePath.EndsWith(".html", StringComparison.OrdinalIgnoreCase) && LineKinds.MonthInName(link.AbsolutePath) is not null)
            .Select(link => link.AbsoluteUri).ToList();
    }

    /// <summary>The address with one more parameter; parameters are in alphabetical order, so that one list has one address.</summary>
    private static Uri With(Uri address, string name, int value)
    {
        var others = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith(name + "=", StringComparison.Ordinal));
        return new UriBuilder(address) { Query = string.Join('&', others.Append(string.Create(CultureInfo.InvariantCulture, $"{name}={value}")).Order(StringComparer.Ordinal)) }.Uri;
    }
}

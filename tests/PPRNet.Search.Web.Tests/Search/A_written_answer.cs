using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using PPRNet.Search.Facets;
using PPRNet.Search.Passages;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Tests;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Tests.Search;

/// <summary>What is written straight into bytes is what serialising the records that describe the API gives.</summary>
public sealed class A_written_answer : IDisposable
{
    private static readonly string[] Hostile = ["<b>", "\"&'", "Flückiger’s", "\u00A0\u2028\\", "😀", "\uD83D", "\u0001", "</script>"];

    private readonly TestIndex _index = TestIndex.OfRepository();

    [Fact]
    public void Has_the_bytes_of_the_serialised_one()
    {
        var sites = Gen.OneOf(new SiteAddresses("https://search.example.org"), new SiteAddresses("http://localhost:5080/süd"));
        Gen.Select(Requests(), sites).Sample((request, site) => AssertSame(_index.Engine.Search(request), site), iter: 1_500);
    }

    /// <summary>Posts and queries full of what HTML and JSON write otherwise, among them halves of characters.</summary>
    [Fact]
    public void Has_them_whatever_stands_in_posts_and_questions()
    {
        var text = Gen.OneOf(Gen.OneOf(Hostile), Gen.Const("burnout"), Gen.Const("Alliance"), Gen.String[0, 6]).Array[1, 12].Select(parts => string.Join(' ', parts));
        Gen.Select(text, text, text, Gen.OneOf(Hostile)).Sample(
            (title, summary, implications, query) =>
            {
                var marks = MarksOf(summary);
                var hit = _index.Engine.Search(new SearchRequest { Query = "burnout" }).Hits[0] with
                {
                    Post = Some.Post(title: title, summary: summary, topics: [new Topic(query, title, query, 1)], citations: [Some.Citation(author: title)]),
                    Title = new MarkedText(title, []),
                    Implication = new Passage(PostField.Implications, new MarkedText(implications, MarksOf(implications)), 0, false),
                    Passages = [new Passage(PostField.Summary, new MarkedText(summary, marks), 0, true)],
                    Missing = [query],
                };
                var page = _index.Engine.Search(new SearchRequest { Query = query });
                AssertSame(page with { Total = 1, Hits = [hit], Facets = [new FacetCounts(FacetDimension.Topic, [new FacetValue(query, title, 1, true, true)])] }, new SiteAddresses("http://localhost"));
            },
            iter: 1_000);
    }

    public void Dispose() => _index.Dispose();

    private static void AssertSame(SearchPage page, SiteAddresses site)
    {
        var (answer, facets) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        AnswerWriter.Write(answer, page, LinksAnswer.Of(page, site), site);
        AnswerWriter.WriteFacets(facets, page);
        Assert.Equal(JsonSerializer.Serialize(SearchAnswer.Of(page, site), AnswerJson.Readable.SearchAnswer), Encoding.UTF8.GetString(answer.WrittenSpan));
        Assert.Equal(JsonSerializer.Serialize(FacetsAnswer.Of(page), AnswerJson.Readable.FacetsAnswer), Encoding.UTF8.GetString(facets.WrittenSpan));
    }

    /// <summary>Every second stretch of four characters, whatever it cuts through.</summary>
    private static IReadOnlyList<Mark> MarksOf(string text) => [.. Enumerable.Range(0, text.Length / 8).Select(i => new Mark(i * 8 + 2, i * 8 + 6))];

    /// <summary>Of every kind: without hits, relaxed, corrected, exact, filtered, excluded by names that no post has, in every order, on every page.</summary>
    private Gen<SearchRequest> Requests()
    {
        var values = _index.Engine.Search(new SearchRequest()).Facets.Select(facet => Choice(facet.Dimension, [.. facet.Values.Select(value => value.Value), "nobody-x", "3-"])).ToArray();
        return from query in Gen.OneOf(SomeQueries.Over(_index.Corpus.Posts), Gen.Const(""), Gen.Const("\"no such phrase\" burnout"), Gen.OneOf(Hostile))
               from filters in Gen.OneOf(values).Array[0, 3]
               from sort in Gen.Enum<SortOrder>()
               from exact in Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true)))
               from syntax in Gen.Frequency((9, Gen.Const(QuerySyntax.People)), (1, Gen.Const(QuerySyntax.Lucene)))
               from page in Gen.Frequency((3, Gen.Const(1)), (1, Gen.Int[2, 4]))
               from perPage in Gen.OneOf(Gen.Const(10), Gen.Int[1, 30])
               select new SearchRequest { Query = query, Filters = [.. filters.DistinctBy(filter => filter.Dimension)], Sort = sort, Exact = exact, Syntax = syntax, Page = page, PerPage = perPage };
    }

    private static Gen<FacetSelection> Choice(FacetDimension dimension, string[] values) =>
        Gen.Select(Gen.OneOf(values).Array[0, 2], Gen.OneOf(values).Array[0, 2], (any, none) => new FacetSelection { Dimension = dimension, AnyOf = [.. any.Distinct()], NoneOf = [.. none.Distinct()] });
}

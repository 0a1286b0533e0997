using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;
using PPRNet.Search.Facets;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Querying;

public sealed class The_query_language(RepositoryIndex repository, ITestOutputHelper output)
{
    private static readonly Gen<string> Words = Gen.OneOf("alliance", "drop-out", "Flückiger", "2018", "1.5", "and", "x", "o'connor", "a:b");

    private static readonly Gen<QueryNode> Leaves = Gen.OneOf(
        Words.Select(word => (QueryNode)new QueryNode.Word(word)),
        Words.Select(word => (QueryNode)new QueryNode.Prefix(word)),
        Words.Select(word => (QueryNode)new QueryNode.Fuzzy(word)),
        Gen.Select(Words, Words, Gen.Int[0, 50], (a, b, slop) => (QueryNode)new QueryNode.Phrase($"{a} {b}", slop)),
        Gen.Select(Gen.OneOf(FacetDimension.Year, FacetDimension.StudyYear), Gen.Int[1990, 2030], Gen.Int[0, 9], Gen.Int[0, 2],
            (clock, from, length, open) => (QueryNode)new QueryNode.InYears(clock, new YearRange(open == 1 ? null : from, open == 2 ? null : from + length))));

    private static readonly Gen<QueryNode> Trees = TreesOf(3);

    [Fact]
    public void Prints_a_tree_as_a_text_that_is_read_as_the_same_tree() =>
        Trees.Where(tree => QueryPrinter.Print(tree).Length <= QueryGrammar.MaxLength).Sample(tree =>
        {
            var again = QueryGrammar.ParseStrict(QueryPrinter.Print(tree));
            Assert.Empty(again.Faults);
            Assert.Equal(tree, again.Query!.Root);
        }, iter: 5_000);

    [Fact]
    public void Prints_what_it_made_of_any_text_as_a_text_that_is_read_alike_without_mending() =>
        Gen.OneOf(SomeTypedTexts.InOurLanguage, SomeTypedTexts.OfEveryHostileKind).Sample(typed =>
        {
            var parsed = QueryGrammar.Parse(typed);
            var printed = QueryPrinter.Print(parsed.Root);
            if (printed.Length > QueryGrammar.MaxLength) return;
            Assert.Equal(parsed.Root, QueryGrammar.Parse(printed).Root);
            Assert.Empty(QueryGrammar.ParseStrict(printed).Faults);
        }, iter: 20_000);

    [Fact]
    public void Is_read_strictly_as_leniently_wherever_nothing_had_to_be_mended() =>
        SomeTypedTexts.InOurLanguage.Sample(typed =>
        {
            var (lenient, strict) = (QueryGrammar.Parse(typed), QueryGrammar.ParseStrict(typed));
            Assert.Equal(lenient.Notices.Count == 0, strict.Query is not null);
            if (strict.Query is not null) Assert.Equal(lenient.Root, strict.Query.Root);
        }, iter: 5_000);

    [Theory, Trait("Category", "Slow")]
    [InlineData("en-CA")]
    [InlineData("tr-TR")]
    public void Answers_10000_hostile_texts_and_each_the_same_way_twice(string culture)
    {
        var took = new List<double>();
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        Gen.Select(SomeTypedTexts.OfEveryHostileKind, Gen.Enum<QuerySyntax>()).Sample((typed, syntax) =>
        {
            var request = new SearchRequest { Query = typed, Syntax = syntax, PerPage = 3 };
            var (first, firstTook) = Timed(request);
            var (second, secondTook) = Timed(request);
            Assert.Equal(Printed(first), Printed(second));
            took.Add(Math.Min(firstTook, secondTook));               // the other one may have been compiled, collected or interrupted
        }, iter: 10_000, threads: 1);
        took.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{culture}: median {took[took.Count / 2]:0} µs, slowest {took[^1] / took[took.Count / 2]:0.0} times the median, 99.9th percentile {took[took.Count * 999 / 1000] / took[took.Count / 2]:0.0} times"));
    }

    private (SearchPage Page, double Microseconds) Timed(SearchRequest request)
    {
        var begun = Stopwatch.GetTimestamp();
        var page = repository.Index.Engine.Search(request);
        return (page, Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
    }

    private static string Printed(SearchPage page)
    {
        var text = new StringBuilder().Append(page.Total).AppendLine(page.Interpretation.Text).AppendJoin('\n', page.Interpretation.Notices).AppendJoin('\n', page.Interpretation.Terms.SelectMany(term => term.AlsoSearched));
        foreach (var hit in page.Hits)
            text.AppendLine(CultureInfo.InvariantCulture, $"{hit.Post.Id} {hit.Score:R} {string.Join(' ', hit.Title.Marks)} {hit.Implication?.Content.Text}");
        return text.ToString();
    }

    private static Gen<QueryNode> TreesOf(int depth)
    {
        if (depth == 0) return Leaves;
        var inner = TreesOf(depth - 1);
        return Gen.Frequency(
            (3, Leaves),
            (2, inner.Array[2, 4].Select(parts => (QueryNode)new QueryNode.AllOf([.. parts.SelectMany(part => part is QueryNode.AllOf all ? all.Parts : [part])]))),
            (2, inner.Array[2, 4].Select(parts => (QueryNode)new QueryNode.AnyOf([.. parts.SelectMany(part => part is QueryNode.AnyOf any ? any.Parts : [part])]))),
            (1, inner.Select(part => part is QueryNode.Except ? part : new QueryNode.Except(part))),
            (1, Gen.Select(Gen.Enum<SearchField>(), inner, (field, part) => (QueryNode)new QueryNode.InField(field, part))));
    }
}

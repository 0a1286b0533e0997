using System.CommandLine;
using PPRNet.Search.Facets;
using PPRNet.Search.Indexing;
using PPRNet.Search.Querying.Expert;
using PPRNet.Search.Searching;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary><c>search</c>: one page of results, exactly as the pages and the API give it.</summary>
internal static class SearchCommand
{
    private const int LastPage = 1_000_000;

    private static readonly (string Name, SortOrder Order)[] Sorts =
    [
        ("relevance", SortOrder.Relevance), ("newest", SortOrder.Newest), ("oldest", SortOrder.Oldest),
        ("study-newest", SortOrder.StudyNewest), ("study-oldest", SortOrder.StudyOldest), ("participants", SortOrder.Participants),
    ];

    public static Command Create(IAnsiConsole results, IAnsiConsole progress)
    {
        var query = new Argument<string[]>("QUERY") { Description = "What to search for; everything when left out.", Arity = ArgumentArity.ZeroOrMore };
        var filters = FacetDimension.All.Select(dimension => (dimension, option: FilterOn(dimension))).ToList();
        var exact = new Option<bool>("--exact") { Description = "Exact words only: no stemming, synonyms, spelling variants or corrections." };
        var lucene = new Option<bool>("--lucene") { Description = "Read the query as Lucene's own syntax, strictly." };
        var sort = new Option<string>("--sort") { Description = "Order of the hits.", DefaultValueFactory = _ => Sorts[0].Name };
        sort.AcceptOnlyFromAmong([.. Sorts.Select(known => known.Name)]);
        var page = CommonOptions.Number("--page", "Page of results", 1, LastPage, 1);
        var perPage = CommonOptions.Number("--per-page", "Hits on a page", 1, SearchRequest.MaxPerPage, 10);
        var (index, json) = (CommonOptions.Index(), CommonOptions.Json());
        var command = new Command("search", "Search the index. A query that begins with '-' goes behind '--'.") { query, index, exact, lucene, sort, page, perPage, json };
        foreach (var (_, option) in filters) command.Add(option);
        return command.Does((parsed, _) =>
        {
            using var engine = new SearchEngine(new IndexStore(parsed.GetRequiredValue(index)));
            var chosen = new List<FacetSelection>();
            foreach (var (dimension, option) in filters)
            {
                if (FacetSelectionReader.TryRead(dimension, parsed.GetValue(option) ?? [], [], name => engine.Resolve(dimension, name), out var selection, out var fault)) chosen.Add(selection);
                else
                {
                    progress.WriteLine($"{option.Name}: {fault}");
                    return ExitCodes.WrongCommandLine;
                }
            }
            var text = string.Join(' ', parsed.GetValue(query) ?? []);
            if (parsed.GetValue(lucene) && LuceneSyntax.Read(text).Fault is { } misread)
            {
                progress.WriteLine(misread.Text);
                return ExitCodes.WrongCommandLine;
            }
            var answer = engine.Search(new SearchRequest
            {
                Query = text,
                Exact = parsed.GetValue(exact),
                Syntax = parsed.GetValue(lucene) ? QuerySyntax.Lucene : QuerySyntax.People,
                Filters = [.. chosen.Where(selection => !selection.IsEmpty)],
                Sort = Sorts.First(known => known.Name == parsed.GetValue(sort)).Order,
                Page = parsed.GetValue(page),
                PerPage = parsed.GetValue(perPage),
            });
            if (parsed.GetValue(json)) results.WriteJson(SearchReport.Of(answer), IndexerJson.Readable.SearchReport);
            else SearchPrinter.Print(results, answer);
            return ExitCodes.Done;
        });
    }

    private static Option<string[]> FilterOn(FacetDimension dimension) => new(OptionName(dimension.Name))
    {
        Description = $"{dimension.Label}; may be given again for one or the other.",
        HelpName = dimension.Shape switch { FacetShape.Year => "YEARS", FacetShape.Count => "RANGE", _ => "NAME" },
    };

    /// <summary><c>studyYear</c> → <c>--study-year</c></summary>
    private static string OptionName(string name) =>
        "--" + string.Concat(name.Select(c => char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}"));
}

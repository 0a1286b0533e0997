using System.Text.Json;
using System.Text.RegularExpressions;
using PPRNet.Search.Exporting;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests.Exporting;

/// <summary>What another program reads out of our files is what the posts say.</summary>
public sealed partial class Exported_references(RepositoryIndex repository)
{
    private const string BibTex = "@bibtex/text";    // BibTeX knows neither the abstract nor the blog of an online item; BibLaTeX does

    [Theory]
    [InlineData("ris", "@ris/file")]
    [InlineData("bib", BibTex)]
    [InlineData("bib", "@biblatex/text")]
    [InlineData("csl.json", "@csl/list+object")]
    public void Of_the_corpus_are_read_back_by_an_independent_reader(string extension, string format) => ReadBack(extension, format, repository.Index.Corpus.Posts);

    [Theory]
    [InlineData("ris", "@ris/file")]
    [InlineData("bib", BibTex)]
    [InlineData("bib", "@biblatex/text")]
    [InlineData("csl.json", "@csl/list+object")]
    public void Of_nasty_posts_are_read_back_by_an_independent_reader(string extension, string format) => ReadBack(extension, format, NastyPosts.Many(200));

    private static void ReadBack(string extension, string format, IReadOnlyList<Post> posts)
    {
        var expected = posts.SelectMany(post => PostReferences.Of(post, Exports.Addresses)).ToList();
        var read = CitationJs.Read(format, Exports.Bytes(ExportFormat.Find(extension)!, posts));
        Assert.Equal(expected.Select(reference => reference.Key), read.Select(item => item.GetProperty("id").GetString()));
        foreach (var (reference, item) in expected.Zip(read)) AssertSame(reference, item, format);
    }

    private static void AssertSame(Reference expected, JsonElement item, string format)
    {
        Same(expected.Title, "title");
        if (expected.Kind != ReferenceKind.BlogPost) Same(expected.Container, "container-title");
        if (format != BibTex) Same(expected.Abstract, "abstract");
        Same(expected.Volume, "volume");
        Same(expected.Issue, "issue");
        Same(expected.Pages, "page");
        Same(expected.Doi, "DOI");
        Same(expected.Url, "URL");
        Assert.Equal(expected.Authors.Names.Select(name => name.Inverted), Names(item).Where(name => name != "others"));
        Assert.Equal(expected.Year, item.TryGetProperty("issued", out var issued) ? issued.GetProperty("date-parts")[0][0].GetInt32() : null);

        void Same(string? value, string property) => Assert.True(
            OneLine(value) == OneLine(item.TryGetProperty(property, out var text) ? text.GetString() : null),
            $"{expected.Key}: {property} is {(item.TryGetProperty(property, out var found) ? found.ToString() : "missing")}, expected {value}");
    }

    private static IEnumerable<string> Names(JsonElement item) => item.TryGetProperty("author", out var authors) ? authors.EnumerateArray().Select(Name) : [];

    private static string Name(JsonElement author)
    {
        var parts = new[] { "non-dropping-particle", "family", "literal", "given", "suffix" }.ToDictionary(part => part, part => author.TryGetProperty(part, out var text) ? text.GetString() : null);
        var family = string.Join(' ', new[] { parts["non-dropping-particle"], parts["family"] ?? parts["literal"] }.OfType<string>());
        return string.Join(", ", new[] { family, parts["given"], parts["suffix"] }.OfType<string>());
    }

    /// <summary>Formats of one line a field keep no breaks; citation-js shows BibTeX's protecting braces as markup of its own.</summary>
    private static string? OneLine(string? text) => text is null ? null : Gaps().Replace(NoCase().Replace(text, ""), " ").Trim();

    [GeneratedRegex("<span class=\"nocase\">|</span>")]
    private static partial Regex NoCase();

    [GeneratedRegex(@"[\s\p{Cc}\u2028\u2029]+")]
    private static partial Regex Gaps();
}

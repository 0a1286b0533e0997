using CsCheck;
using CsvHelper;
using PPRNet.Search.Exporting;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests.Exporting;

public sealed class A_CSV_file
{
    [Fact]
    public void Begins_with_the_mark_that_spreadsheets_need_and_the_columns() => Assert.StartsWith(
        "\uFEFFid,title,posted,year,studyYear,kind,topics,authors,authorsCutShort,studyTitle,source,doi,citation,implications,summary,url,blogUrl,writtenFrom,studies,participants,effect,effectCi\r\n",
        Exports.Text(ExportFormat.Csv), StringComparison.Ordinal);

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
    [InlineData("+1 for therapy", "'+1 for therapy")]
    [InlineData("-1 or less", "'-1 or less")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("a = b", "a = b")]
    public void Never_begins_a_cell_like_a_formula(string title, string cell) => Assert.Equal(cell, Rows(Some.Post(title: title))[0]["title"]);

    [Fact]
    public void Holds_the_figures_as_stated_and_nothing_where_none_is()
    {
        var rows = Rows(Some.Post(summary: "They included 16 studies with more than 1,000 patients; it was r = .39, 95% CI [.17, .60]."), Some.Post("2018-05-other"));
        Assert.Equal(("16", "more than 1,000 patients", "r = .39", ".17, .60"), (rows[0]["studies"], rows[0]["participants"], rows[0]["effect"], rows[0]["effectCi"]));
        Assert.Equal(("", "", "", ""), (rows[1]["studies"], rows[1]["participants"], rows[1]["effect"], rows[1]["effectCi"]));
    }

    [Fact]
    public void Parts_the_values_of_a_cell()
    {
        var row = Rows(Some.Post(
            topics: [Some.Topic("Empathy"), Some.Topic("Attendance, Attrition, and Drop-Out")],
            citations: [Some.Citation(doi: "10.1/a"), Some.Citation() with { Authors = ["One, A.", "Two, B.", "et al."] }]))[0];
        Assert.Equal("Empathy; Attendance, Attrition, and Drop-Out", row["topics"]);
        Assert.Equal("Author, A. B. | One, A.; Two, B.", row["authors"]);
        Assert.Equal("10.1/a | ", row["doi"]);
        Assert.Equal("yes", row["authorsCutShort"]);
    }

    [Fact]
    public void Is_read_back_with_every_text_unchanged() => NastyPosts.Post.Array[1, 5].Sample(posts =>
    {
        var rows = Rows(posts);
        Assert.Equal(posts.Select(post => post.Summary), rows.Select(row => WithoutGuard(row["summary"])));
        Assert.Equal(posts.Select(post => post.Title), rows.Select(row => WithoutGuard(row["title"])));
    });

    private static string WithoutGuard(string cell) => cell is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? cell[1..] : cell;

    private static List<Dictionary<string, string>> Rows(params IReadOnlyList<Post> posts)
    {
        using var reader = CsvReader.Create(Exports.Bytes(ExportFormat.Csv, posts), CsvReaderOptions.Default);
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read()) rows.Add(reader.Headers.ToArray().ToDictionary(name => name, name => reader.GetString(name)));
        return rows;
    }
}

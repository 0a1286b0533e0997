using CsCheck;
using PPRNet.Search.Exporting;

namespace PPRNet.Search.Tests.Exporting;

public sealed class A_BibTeX_file
{
    [Theory]
    [InlineData(@"100 % of A & B_c #1 $2", @"100 \% of A \& B\_c \#1 \$2")]
    [InlineData(@"{open ~ ^ \alpha", @"\{open \textasciitilde{} \textasciicircum{} \textbackslash{}alpha")]
    [InlineData("a -- b ''c``", "a -{}- b '{}'c`{}`")]
    [InlineData("Flückiger\r\n and\tØrsted", "Flückiger and Ørsted")]
    [InlineData(" \u2028 ", null)]
    public void Escapes_what_TeX_would_take_for_a_command(string text, string? expected) => Assert.Equal(expected, BibTexText.Escape(text));

    [Theory]
    [InlineData("Is CBT for PTSD enough? A review of COVID-19 care in Canada", "Is {CBT} for {PTSD} enough? A review of {COVID-19} care in {Canada}")]
    [InlineData("The “Lancet” series: Where to go from here", "The {“Lancet”} series: Where to go from here")]
    [InlineData("What Therapists Can Do", "{What Therapists Can Do}")]
    [InlineData("burnout {and } more", @"burnout \{and \} more")]
    public void Keeps_the_capitals_of_titles(string title, string expected) => Assert.Equal(expected, BibTexText.Title(title));

    [Fact]
    public void Flags_a_list_of_authors_that_the_source_cuts() => Assert.Contains(
        "author = {Juul, S. and others}",
        Exports.Text(ExportFormat.BibTex, Some.Post(citations: [Some.Citation() with { Authors = ["Juul, S.", "et al."] }])),
        StringComparison.Ordinal);

    [Fact]
    public void Keeps_a_DOI_as_it_is() => Assert.Contains(
        "doi = {10.1002/(SICI)1097_4679<1::AID>3.0}",
        Exports.Text(ExportFormat.BibTex, Some.Post(citations: [Some.Citation(doi: "10.1002/(SICI)1097_4679<1::AID>3.0")])),
        StringComparison.Ordinal);

    [Fact]
    public void Closes_every_brace_of_every_entry() => NastyPosts.Post.Sample(post => Assert.Equal(post.Citations.Count + 1, EntriesOf(Exports.Text(ExportFormat.BibTex, post))));

    [Fact]
    public void Links_study_and_summary()
    {
        var file = Exports.Text(ExportFormat.BibTex, Some.Post(id: "2018-05-a", citations: [Some.Citation(), Some.Citation()]));
        Assert.Contains("related = {2018-05-a-study,2018-05-a-study-2}", file, StringComparison.Ordinal);
        Assert.Contains("related = {2018-05-a}", file, StringComparison.Ordinal);
    }

    /// <summary>Counts entries by BibTeX's own rule: they end where their braces balance, and a backslash guards one character.</summary>
    private static int EntriesOf(string file)
    {
        var (depth, entries) = (0, 0);
        for (var i = 0; i < file.Length; i++)
        {
            if (file[i] == '\\') i++;
            else if (file[i] == '{') depth++;
            else if (file[i] == '}' && --depth == 0) entries++;
            Assert.True(depth >= 0, "a brace closes what was not open");
        }
        Assert.Equal(0, depth);
        return entries;
    }
}

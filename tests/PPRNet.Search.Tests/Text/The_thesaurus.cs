using PPRNet.Search.Corpus;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Text;

public sealed class The_thesaurus
{
    private static Thesaurus Read(string yaml) => ThesaurusReader.Read(yaml).Thesaurus;

    private static IEnumerable<string> Faults(string yaml) => ThesaurusReader.Read(yaml).Faults.Select(fault => $"{fault.Line}: {fault.What}");

    private static string? Others(string yaml, string typed)
    {
        var thesaurus = Read(yaml);
        var found = thesaurus.Find(thesaurus.BaseTerms(typed), 0, out _);
        return found is null ? null : string.Join(" | ", found.Others.Select(term => term.Text));
    }

    [Theory]
    [InlineData("[meds, drug]", "drug", "meds")]                                    // both ways
    [InlineData("[meds, drug]", "meds", "drug")]
    [InlineData("[drug, '> pills']", "pills", "drug")]                              // leads in …
    [InlineData("[drug, tablet, '> pills']", "drug", "tablet")]                     // … but is not found
    [InlineData("[phobia, '< agoraphobia']", "phobia", "agoraphobia")]              // found only …
    [InlineData("[phobia, '< agoraphobia']", "agoraphobia", null)]                  // … and stays itself
    [InlineData("[CBT, cognitive behavioural therapy]", "Cognitive-behavioral therapies", "CBT")]
    [InlineData("[CT, cognitive therapy]", "ctrl", null)]                           // whole words only
    public void Knows_what_else_to_search(string group, string typed, string? others) =>
        Assert.Equal(others, Others($"synonyms:\n  - {group}", typed));

    [Theory]
    [InlineData("synonym: []", "1: unknown section 'synonym'; expected one of synonyms, capitals, compounds, prefixes, names")]
    [InlineData("synonyms: 5", "1: 'synonyms' is not a list")]
    [InlineData("synonyms:\n  - [alone]", "2: a group of synonyms is a list of two or more terms")]
    [InlineData("synonyms:\n  - ['> pills', '> meds']", "2: every term of this group only leads into it, so it has nothing to lead to")]
    [InlineData("synonyms:\n  - [harm, damage]\n  - [harms, risk]", "3: 'harms' stands in the group of line 2 already; a term belongs to one group")]
    [InlineData("synonyms:\n  - [harm, harms, damage]", "2: 'harms' counts as another term of this group anyway; endings, spellings and hyphens need no entry")]
    [InlineData("synonyms:\n  - [harm, [damage]]", "2: expected a word or words here", "2: a group of synonyms is a list of two or more terms")]
    [InlineData("just text", "1: the file has no sections; expected synonyms, capitals, compounds, prefixes, names")]
    [InlineData("synonyms:\n  - [harm, damage]\ncapitals: [ACT]", "3: 'ACT' is not an acronym of any group")]
    public void Names_each_fault_with_its_line(string yaml, params string[] faults) => Assert.Equal(faults, Faults(yaml));

    [Fact]
    public void Never_fails_on_a_broken_file() => Assert.Contains("not valid YAML", Assert.Single(Faults("synonyms: [a, b")), StringComparison.Ordinal);

    [Fact]
    public void Of_this_repository_is_large_and_faultless()
    {
        var (thesaurus, faults) = ThesaurusReader.Read(File.ReadAllText(Repository.Path("corpus", "thesaurus.yaml")));
        Assert.Empty(faults);
        Assert.True(thesaurus.Groups.Count >= 120, $"{thesaurus.Groups.Count} groups");
    }

    [Fact]
    public void Tells_of_groups_that_no_post_has_a_word_of()
    {
        var thesaurus = Read("synonyms:\n  - [burnout, exhaustion]\n  - [dental care, dentist]\n  - [fear, '< phobia']");
        var corpus = CorpusSnapshot.Of([Some.Post(title: "Exhaustions", summary: "Care, dental. Phobias.")], new([]), thesaurus);
        var notice = Assert.Single(ThesaurusCheck.UnusedGroups(corpus));
        Assert.Equal("thesaurus.yaml:3: no post has any of the 2 terms of this group (dental care, dentist…)", notice.ToString());
        Assert.True(notice.IsNotice);
    }
}

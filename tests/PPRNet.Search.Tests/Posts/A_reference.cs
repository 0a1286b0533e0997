using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests.Posts;

public sealed class A_reference(RepositoryIndex repository)
{
    public static TheoryData<string, string?, string?, string?, string?, string?> Forms { get; } = new()
    {
        { "Does it last? Five years of follow-up. Journal of Made-Up Studies, 12(3), 41–47. https://doi.org/10.1/x", "Does it last? Five years of follow-up", "Journal of Made-Up Studies", "12", "3", "41-47" },
        { "Sessions that heal. PLoS Invented, 8(6), e68135.", "Sessions that heal", "PLoS Invented", "8", "6", "e68135" },
        { "Sessions that heal. Annals of Care and Cure. Advance online publication. https://doi.org/10.1/x", "Sessions that heal", "Annals of Care and Cure", null, null, null },
        { "Sessions that heal. Healing: Theory, Practice, and Training, 31-39.", "Sessions that heal", "Healing: Theory, Practice, and Training", null, null, "31-39" },
        { "Sessions that heal. Annals of Care, 74(11). doi:10.1/x", "Sessions that heal", "Annals of Care", "74", "11", null },
        { "Sessions that heal. Annals of Care, Online First, https://doi.org/10.1/x", "Sessions that heal", "Annals of Care", null, null, null },
        { "Sessions that heal. Healing. Published online 3 May 2021.", "Sessions that heal", "Healing", null, null, null },
        { "Who comes back? Annals of Care & Cure.", "Who comes back?", "Annals of Care & Cure", null, null, null },
        { "A chapter on care. In P. Q. Editor & R. van Second (Eds.), Handbook of care (3rd ed., pp. 12–34). Press.", "A chapter on care", "Handbook of care (3rd ed.)", null, null, "12-34" },
        { "A chapter on care. In P. Q. Editor (Ed.), The care reader (pp. 12-34). London: Press.", "A chapter on care", "The care reader", null, null, "12-34" },
        { "A chapter on care. In P. Q. Editor (Ed.), The care reader. Press.", "A chapter on care", "The care reader", null, null, null },
        { "The book of care (4th ed.). New York: Press.", "The book of care (4th ed.)", "Press", null, null, null },
        { "Sessions that heal [Preprint]. https://doi.org/10.31234/osf.io/x", "Sessions that heal", null, null, null, null },
        { "Is it effective? The part that therapists play.", "Is it effective? The part that therapists play", null, null, null, null },
        // Each of these might be a title as well as a journal: it stays unread.
        { "Is it effective? Revisited.", "Is it effective? Revisited", null, null, null, null },
        { "Sessions that heal. Healing.", null, null, null, null, null },
        { "Sessions that heal, Annals of Care.", null, null, null, null, null },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Is_read_as_far_as_its_form_is_certain(string work, string? title, string? source, string? volume, string? issue, string? pages)
    {
        var read = CitationParser.Parse("Author, A. B., & Other, C. (2018). " + work);
        Assert.Equal((title, source, volume, issue, pages), (read.Title, read.Source, read.Volume, read.Issue, read.Pages));
        Assert.Equal(["Author, A. B.", "Other, C."], read.Authors);
        Assert.Equal(2018, read.Year);
    }

    [Theory]
    [InlineData("King, M. L., Jr., & van der Berg, A.-K.", new[] { "King, M. L., Jr.", "van der Berg, A.-K." })]
    [InlineData("Øst, L., Ärz, B., et al.", new[] { "Øst, L.", "Ärz, B." })]
    [InlineData("Society for Some Research", new string[0])]
    [InlineData("Ann Author & Bob Other", new string[0])]
    public void Names_all_of_its_authors_or_none(string authors, string[] expected) =>
        Assert.Equal(expected, CitationParser.Parse(authors + " (2018). Sessions that heal. Annals of Care, 1, 1-2.").Authors);

    [Fact]
    public void Of_the_corpus_is_never_read_otherwise_than_a_person_did()
    {
        var citations = repository.Index.Corpus.Posts.SelectMany(post => post.Citations).ToList();
        var read = citations.Select(citation => (Given: citation, Read: CitationParser.Parse(citation.Text))).ToList();
        Assert.All(read.Where(pair => pair.Read.Title is not null), pair => Assert.Equal(Plain(pair.Given.Title), Plain(pair.Read.Title)));
        Assert.All(read.Where(pair => pair.Read.Source is not null), pair => Assert.Equal(Plain(pair.Given.Source), Plain(pair.Read.Source)));
        Assert.True(read.Count(pair => pair.Read.Title is not null) >= citations.Count * 95 / 100);
    }

    [Theory]
    [InlineData("doi doi:")]
    [InlineData("Aa. ")]
    [InlineData("A, B., ")]
    [InlineData("In (Ed.), ")]
    [InlineData(", 1(1), 1-1")]
    [InlineData("Advance online publication")]
    public void Of_silly_form_is_left_alone_in_good_time(string part) =>
        Assert.NotNull(CitationParser.Parse("A, B. (2018). " + string.Concat(Enumerable.Repeat(part, 4000 / part.Length - 4)) + "x (").Text);

    /// <summary>One editor wrote "6th Edition" where the other wrote "6th ed."; quotes come straight and curly.</summary>
    private static string? Plain(string? text) => text?.Replace('’', '\'').Replace(", 6th Edition", " (6th ed.)", StringComparison.Ordinal).TrimEnd('.');
}

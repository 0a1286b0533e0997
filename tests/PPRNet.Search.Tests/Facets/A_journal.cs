using PPRNet.Search.Facets;

namespace PPRNet.Search.Tests.Facets;

public sealed class A_journal
{
    [Theory]
    [InlineData("Clinical Psychology & Psychotherapy", "Clinical Psychology and Psychotherapy")]
    [InlineData("The Lancet Psychiatry", "Lancet psychiatry")]
    [InlineData("Handbook of Psychotherapy (6th ed.)", "Handbook of Psychotherapy, 6th Edition")]
    [InlineData("Bergin and Garfield’s Handbook", "Bergin and Garfield's Handbook")]
    [InlineData("Psychotherapy: Theory, Research, and Practice", "Psychotherapy: Theory Research and Practice ")]
    public void Is_the_same_however_it_is_written(string one, string other) => Assert.Equal(FacetKeys.OfJournal(one), FacetKeys.OfJournal(other));

    [Theory]
    [InlineData("Psychotherapy", "Psychotherapy Research")]
    [InlineData("Frontiers in Psychiatry", "Frontiers in Psychology")]
    [InlineData("Handbook of Psychotherapy (6th ed.)", "Handbook of Psychotherapy (7th ed.)")]
    public void Is_another_when_a_word_differs(string one, string other) => Assert.NotEqual(FacetKeys.OfJournal(one), FacetKeys.OfJournal(other));
}

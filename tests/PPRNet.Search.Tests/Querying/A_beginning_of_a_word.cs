namespace PPRNet.Search.Tests.Querying;

public sealed class A_beginning_of_a_word : IDisposable
{
    private readonly TestIndex _index = TestIndex.Of(
        Some.Post(id: "harm", summary: "Self-harm in young people."),
        Some.Post(id: "hatred", summary: "Self hatred and shame."),
        Some.Post(id: "harmony", summary: "Harmony of the self."));

    [Theory]
    [InlineData("harm*", "harm harmony")]
    [InlineData("self-ha*", "harm hatred")]
    [InlineData("self-harm*", "harm")]
    [InlineData("Härm*", "harm harmony")]
    [InlineData("x-ha*", "")]
    public void Stands_for_every_word_that_begins_so(string typed, string found) =>
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), _index.Ids(typed).Order());

    public void Dispose() => _index.Dispose();
}

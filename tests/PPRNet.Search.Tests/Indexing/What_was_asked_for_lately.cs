using CsCheck;
using PPRNet.Search.Indexing;

namespace PPRNet.Search.Tests.Indexing;

public sealed class What_was_asked_for_lately
{
    private int _made;

    private string Get(RecentlyUsed<int, string> kept, int key) => kept.Get(key, 0, (number, _) =>
    {
        Interlocked.Increment(ref _made);
        return $"value {number}";
    });

    [Fact]
    public void Is_always_the_value_of_its_key() => Gen.Select(Gen.Int[1, 30], Gen.Int[0, 20].Array[0, 200]).Sample((most, asked) =>
    {
        var kept = new RecentlyUsed<int, string>(most, _ => 1);
        foreach (var key in asked) Assert.Equal($"value {key}", Get(kept, key));
    });

    [Fact]
    public void Stays_however_much_else_passes()
    {
        var kept = new RecentlyUsed<int, string>(10, _ => 1);
        for (var passing = 1; passing < 1_000; passing++)
        {
            Get(kept, 0);
            Get(kept, passing);
        }
        Assert.Equal(1_000, _made);
    }

    [Fact]
    public void Is_forgotten_within_the_bound()
    {
        var kept = new RecentlyUsed<int, string>(10, _ => 1);
        for (var key = 0; key < 100; key++) Get(kept, key);
        for (var key = 0; key < 90; key++) Get(kept, key);
        Assert.Equal(190, _made);
    }

    [Fact]
    public void Counts_what_each_value_takes()
    {
        var kept = new RecentlyUsed<int, string>(100, value => value == "value 1" ? 1000 : 1);
        foreach (var key in new[] { 0, 1, 2, 3, 1 }) Get(kept, key);
        Assert.Equal(4, _made);                       // the large one turned the tables once, and is found in the old one
        Get(kept, 0);
        Assert.Equal(5, _made);                       // asked for again, it turned them once more, and the first went
    }

    [Fact]
    public void Can_be_asked_for_by_many_at_once()
    {
        var kept = new RecentlyUsed<int, string>(50, _ => 1);
        Parallel.For(0, 20_000, i => Assert.Equal($"value {i * 7919 % 101}", Get(kept, i * 7919 % 101)));
    }
}

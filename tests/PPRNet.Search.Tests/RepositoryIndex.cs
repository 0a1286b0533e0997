using PPRNet.Search.Tests;

[assembly: AssemblyFixture(typeof(RepositoryIndex))]

namespace PPRNet.Search.Tests;

/// <summary>The corpus of this repository, indexed once for every test that only reads it.</summary>
public sealed class RepositoryIndex : IDisposable
{
    internal TestIndex Index { get; } = TestIndex.OfRepository();

    public void Dispose() => Index.Dispose();
}

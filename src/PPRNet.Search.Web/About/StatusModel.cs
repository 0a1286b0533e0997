using PPRNet.Search.Corpus;
using PPRNet.Search.Web.Search.Pages;

namespace PPRNet.Search.Web.About;

/// <summary>How the index is.</summary>
public sealed record StatusModel(CorpusFacts Facts, IReadOnlyList<CorpusProblem> Problems);

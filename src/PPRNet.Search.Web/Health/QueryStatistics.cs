using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Search;
using PPRNet.Search.Web.Settings;

namespace PPRNet.Search.Web.Health;

/// <summary>
/// How often which text is searched for: only when the operator turns it on, only in memory, never with an address or a time. A text
/// is shown when it was asked for more than once, since what only one person ever typed may say who that is.
/// </summary>
internal sealed class QueryStatistics(IOptions<SearchSettings> settings)
{
    private const int MaxTexts = 10_000;
    private const int MaxShown = 100;

    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Count(HttpContext context)
    {
        if (!settings.Value.QueryStatistics || context.GetEndpoint()?.Metadata.GetMetadata<ParameterReader>()?.Read(context) is not IAskSearch asked) return;
        var text = ParameterReading.Shown(asked.Request.Query.Trim().ToLowerInvariant());
        if (text.Length > 0 && (_counts.Count < MaxTexts || _counts.ContainsKey(text))) _counts.AddOrUpdate(text, 1, (_, count) => count + 1);
    }

    public IReadOnlyList<QueryCountAnswer> Most() =>
    [
        .. _counts.Where(each => each.Value > 1).OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal)
            .Take(MaxShown).Select(each => new QueryCountAnswer(each.Key, each.Value)),
    ];
}

internal sealed record QueryCountAnswer(string Text, int Count);

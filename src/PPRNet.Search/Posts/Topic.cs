namespace PPRNet.Search.Posts;

/// <summary>One of the blog's subjects.</summary>
/// <param name="Slug">Its identity, in addresses: <c>therapist-factors</c>.</param>
/// <param name="Label">Its name as we show it, slips corrected.</param>
/// <param name="SourceLabel">Its name as the blog spells it (<c>Adherance</c>); accepted wherever a topic is named.</param>
/// <param name="SiteId">The number of the blog's own topic filter (<c>cat_2</c>).</param>
public sealed record Topic(string Slug, string Label, string SourceLabel, int SiteId);

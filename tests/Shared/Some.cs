using System.Globalization;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests;

/// <summary>Builders that name only what matters to a test; the rest is something.</summary>
internal static class Some
{
    public static Post Post(
        string id = "2018-05-some-post",
        string title = "Some title",
        string posted = "2018-05",
        IReadOnlyList<Topic>? topics = null,
        StudyKind? kind = null,
        IReadOnlyList<Citation>? citations = null,
        string summary = "Some summary.",
        string implications = "Some implication.",
        Provenance? provenance = null) => new()
        {
            Id = PostId.Parse(id),
            Title = title,
            Posted = Month(posted),
            Topics = topics ?? [Topic("Therapist Factors")],
            Kind = kind,
            Citations = citations ?? [Citation()],
            Summary = summary,
            Implications = implications,
            Provenance = provenance ?? new Provenance(),
        };

    public static YearMonth Month(string text) =>
        YearMonth.TryParse(text, out var month) ? month : throw new ArgumentException($"'{text}' is not a month.", nameof(text));

    public static Topic Topic(string label) =>
        new(label.ToLowerInvariant().Replace(' ', '-'), label, label, label.Sum(c => c) % 50);

    public static Citation Citation(string author = "Author, A. B.", int? year = 2017, string title = "Some study", string source = "Journal of Something", string? doi = null) => new()
    {
        Text = string.Create(CultureInfo.InvariantCulture, $"{author} ({year}). {title}. {source}, 1, 1-2."),
        Authors = [author],
        Year = year,
        Title = title,
        Source = source,
        Doi = doi,
    };
}

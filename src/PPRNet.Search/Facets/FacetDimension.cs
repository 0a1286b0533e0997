namespace PPRNet.Search.Facets;

/// <summary>One way of dividing the posts. A closed list: adding a dimension means adding a line here and its values in the index.</summary>
public sealed class FacetDimension
{
    private FacetDimension(string name, string label, FacetShape shape, string ranges = "")
    {
        Name = name;
        Label = label;
        Shape = shape;
        Ranges = ranges.Length == 0 ? [] : CountRange.List(ranges);
        RangeNames = [.. Ranges.Select(range => (range.ToString(), range.Label))];
    }

    /// <summary>Its name in addresses and answers.</summary>
    public string Name { get; }

    /// <summary>Its name on the page.</summary>
    public string Label { get; }

    /// <summary>How its values look and are ordered.</summary>
    public FacetShape Shape { get; }

    /// <summary>For counts: the ranges that are shown; any other may be asked for.</summary>
    public IReadOnlyList<CountRange> Ranges { get; }

    /// <summary>Value and label of each of the ranges.</summary>
    internal IReadOnlyList<(string Value, string Label)> RangeNames { get; }

    /// <summary>The blog's topics.</summary>
    public static FacetDimension Topic { get; } = new("topic", "Topic", FacetShape.Named);

    /// <summary>The year in which a post appeared on the blog.</summary>
    public static FacetDimension Year { get; } = new("year", "Year on the blog", FacetShape.Year);

    /// <summary>The year of the study that a post summarises.</summary>
    public static FacetDimension StudyYear { get; } = new("studyYear", "Year of the study", FacetShape.Year);

    /// <summary>The kind of study.</summary>
    public static FacetDimension Kind { get; } = new("kind", "Kind of study", FacetShape.Named);

    /// <summary>The journal or book of the study.</summary>
    public static FacetDimension Journal { get; } = new("journal", "Journal", FacetShape.Named);

    /// <summary>The authors of the study.</summary>
    public static FacetDimension Author { get; } = new("author", "Author", FacetShape.Named);

    /// <summary>How many studies a post summarises, as it states in total.</summary>
    public static FacetDimension Studies { get; } = new("studies", "Studies reviewed", FacetShape.Count, "1-9 10-49 50-");

    /// <summary>How many people were studied, as the post states in total.</summary>
    public static FacetDimension Participants { get; } = new("participants", "Participants", FacetShape.Count, "1-99 100-999 1000-9999 10000-");

    /// <summary>The measures of the effects that a post states, and <c>any</c>.</summary>
    public static FacetDimension Effect { get; } = new("effect", "Effect size", FacetShape.Named);

    /// <summary>Every dimension, in the order in which they are shown.</summary>
    public static IReadOnlyList<FacetDimension> All { get; } = [Topic, Year, StudyYear, Kind, Journal, Author, Studies, Participants, Effect];

    /// <summary>Finds a dimension by its name, in any case.</summary>
    public static FacetDimension? Find(string? name) => All.FirstOrDefault(dimension => dimension.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>How the values of a dimension look and are ordered.</summary>
public enum FacetShape
{
    /// <summary>Names, in alphabetical order.</summary>
    Named,

    /// <summary>Years, newest first; ranges may be asked for.</summary>
    Year,

    /// <summary>Counts, shown in ranges such as <c>10-49</c> from the smallest up; a value is any range.</summary>
    Count,
}

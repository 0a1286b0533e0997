using PPRNet.Search.Facets;

namespace PPRNet.Search.Querying;

/// <summary>What the reader typed, as a tree. Knows no index and no Lucene type.</summary>
public abstract record QueryNode
{
    private QueryNode() { }

    /// <summary>One word, or several held together by hyphens.</summary>
    public sealed record Word(string Text) : QueryNode;

    /// <summary>Words between quotes: side by side (<paramref name="Slop"/> 0), or within that many words of each other.</summary>
    public sealed record Phrase(string Text, int Slop = 0) : QueryNode;

    /// <summary>Any word that begins like this (<c>therap*</c>).</summary>
    public sealed record Prefix(string Text) : QueryNode;

    /// <summary>Any word spelled much like this (<c>word~</c>).</summary>
    public sealed record Fuzzy(string Text) : QueryNode;

    /// <summary>A part that is looked for in one field only (<c>title:…</c>).</summary>
    public sealed record InField(SearchField Field, QueryNode Part) : QueryNode;

    /// <summary>A year or a range of years on one of the two clocks (<c>year:2015-2020</c>).</summary>
    public sealed record InYears(FacetDimension Clock, YearRange Range) : QueryNode;

    /// <summary>All of two or more parts.</summary>
    public sealed record AllOf(IReadOnlyList<QueryNode> Parts) : QueryNode
    {
        /// <inheritdoc/>
        public bool Equals(AllOf? other) => other is not null && Parts.SequenceEqual(other.Parts);

        /// <inheritdoc/>
        public override int GetHashCode() => Parts.Aggregate(17, HashCode.Combine);
    }

    /// <summary>At least one of two or more parts.</summary>
    public sealed record AnyOf(IReadOnlyList<QueryNode> Parts) : QueryNode
    {
        /// <inheritdoc/>
        public bool Equals(AnyOf? other) => other is not null && Parts.SequenceEqual(other.Parts);

        /// <inheritdoc/>
        public override int GetHashCode() => Parts.Aggregate(31, HashCode.Combine);
    }

    /// <summary>Leaves out what the part matches.</summary>
    public sealed record Except(QueryNode Part) : QueryNode;

    /// <summary>Every post. Only Lucene's syntax can ask for it, to make parts optional.</summary>
    public sealed record Anything : QueryNode;
}

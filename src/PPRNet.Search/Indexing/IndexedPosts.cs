using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Indexing;

/// <summary>Which posts an index holds, by document: what an update compares with, and what a check adds up.</summary>
internal static class IndexedPosts
{
    /// <summary>The post of each document.</summary>
    public static IndexedPost[] Of(AtomicReader reader)
    {
        var posts = new IndexedPost[reader.MaxDoc];
        var hashes = reader.GetBinaryDocValues(IndexFields.ContentHash) ?? throw new InvalidDataException("The index has no content hashes.");
        var months = reader.GetNumericDocValues(IndexFields.Posted) ?? throw new InvalidDataException("The index has no months.");
        var terms = reader.GetTerms(IndexFields.Id)?.GetEnumerator();
        var hash = new BytesRef();
        while (terms is not null && terms.MoveNext())
        {
            var id = PostId.Parse(Text(terms.Term));
            var documents = terms.Docs(reader.LiveDocs, null);
            while (documents.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
            {
                hashes.Get(document, hash);
                posts[document] = new IndexedPost(id, months.Get(document), Text(hash));
            }
        }
        return posts;
    }

    private static string Text(BytesRef bytes) => Encoding.UTF8.GetString(bytes.Bytes, bytes.Offset, bytes.Length);
}

/// <summary>One post as an index knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Month">Its month on the blog, as <see cref="YearMonth.Ordinal"/>.</param>
/// <param name="Hash">Names its content.</param>
internal readonly record struct IndexedPost(PostId Id, long Month, string Hash) : IComparable<IndexedPost>
{
    /// <summary>The order of documents in an index: newest first, then by id.</summary>
    public int CompareTo(IndexedPost other) => Month != other.Month ? other.Month.CompareTo(Month) : Id.CompareTo(other.Id);
}

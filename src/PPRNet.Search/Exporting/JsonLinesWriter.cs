using System.Text;
using PPRNet.Search.Corpus;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>One post a line without loss; put into <c>corpus/posts/</c> as <c>*.jsonl</c> it can be indexed again.</summary>
internal sealed class JsonLinesWriter(TextWriter into) : IPostWriter
{
    public void Write(Post post)
    {
        into.Write(Encoding.UTF8.GetString(PostJson.Serialize(post)));
        into.Write('\n');
    }

    public void End() { }
}

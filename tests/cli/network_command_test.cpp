// Networks of a record whose statements were compared by hand.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/json_rows.h"
#include "record/compared.h"

namespace onrecord::cli {
namespace {

using nlohmann::json;

/// What Python's XML reader finds of a network: its root, and how many nodes and edges.
std::string read_as_xml(const Finished& finished) {
  constexpr const char* kRead =
      "python3 -c \"import sys, xml.etree.ElementTree as tree\n"
      "root = tree.parse(sys.stdin).getroot()\n"
      "names = [element.tag.split('}')[1] for element in root.iter()]\n"
      "print(names[0], names.count('node'), names.count('edge'))\"";
  const TemporaryFolder folder;
  const std::string in = folder.write("network.xml", finished.out), out = folder.path("out");
  EXPECT_EQ(std::system((kRead + (" <" + in) + " >" + out).c_str()), 0);  // NOLINT: as run_command
  return file_content(out);
}

/// Two actors against each other on one issue, and one who agrees with the first on another.
class NetworkCommand : public testing::Test {
 protected:
  NetworkCommand() {
    news_.add("may", "2031-05-02", {{"Ada Lind", "the ferry must stop"}, {"Ola Holm", "it sails"}});
    news_.add("june", "2031-06-20",
              {{"Ada Lind", "the quay should close"}, {"Una & Sons", "close it"}});
    news_.stance("the ferry must stop", "ferry", "oppose");
    news_.stance("it sails", "ferry", "support");
    news_.stance("the quay should close", "quay", "support");
    news_.stance("close it", "quay", "support");
  }
  [[nodiscard]] Finished network(const std::string& arguments) {
    return run_command("network --db " + news_.news().file() + " " + arguments);
  }

  ComparedNews news_;
};

TEST_F(NetworkCommand, ListsEdgesWithNamesAndWeights) {
  const std::vector<json> edges = rows_of(network("--normalisation no"));
  ASSERT_EQ(edges.size(), 2U);
  EXPECT_EQ(edges[0]["source_name"], "Ada Lind");
  EXPECT_EQ(edges[0]["target_name"], "Ola Holm");
  EXPECT_EQ(edges[0]["weight"], -1);
  EXPECT_EQ(edges[1]["target_name"], "Una & Sons");
  EXPECT_EQ(edges[1]["weight"], 1);
  const Finished table = network("--format table");
  EXPECT_TRUE(contains(table.out, "Una & Sons") && !contains(table.out, "a0")) << table.out;
}

TEST_F(NetworkCommand, ChoosesWhatCounts) {
  EXPECT_EQ(rows_of(network("ferry")).size(), 1U);
  EXPECT_EQ(rows_of(network("ferry quay")).size(), 2U);
  EXPECT_EQ(rows_of(network("--since 2031-06")).size(), 1U);
  EXPECT_EQ(rows_of(network("--actor Lind --actor Holm")).size(), 1U);
  EXPECT_EQ(rows_of(network("--mode twomode --actor Lind quay")).size(), 1U);
  EXPECT_EQ(rows_of(network("--outlet 'Quay Post'")).size(), 2U);
  EXPECT_EQ(rows_of(network("--aggregation conflict")).size(), 1U);
  EXPECT_EQ(rows_of(network("--mode twomode")).size(), 4U);
  EXPECT_EQ(rows_of(network("--mode twomode --normalisation activity --min-weight 0.6")).size(),
            2U);
  const Finished none = network("--min-score 0.99");
  EXPECT_EQ(none.exit_code, 0);
  EXPECT_TRUE(contains(none.err, "no statement counts")) << none.err;
}

TEST_F(NetworkCommand, WritesWhatXmlReadersRead) {
  const Finished gexf = network("--format gexf");
  EXPECT_EQ(read_as_xml(gexf), "gexf 3 2\n");
  EXPECT_EQ(read_as_xml(network("--mode twomode --format graphml")), "graphml 5 4\n");
  EXPECT_EQ(read_as_xml(network("quay --since 2032 --format gexf")), "gexf 0 0\n");
  EXPECT_EQ(read_as_xml(network("quay --since 2032 --isolates --format gexf")), "gexf 2 0\n");
  EXPECT_TRUE(contains(gexf.out, R"(title="against" type="integer")")) << gexf.out;
  EXPECT_TRUE(contains(gexf.out, R"(value="2031-06-20")")) << gexf.out;
}

TEST_F(NetworkCommand, WritesTables) {
  EXPECT_TRUE(contains(network("--format csv --normalisation no").out,
                       "a0,a1,Undirected,-1,Ada Lind,Ola Holm\r\n"));
  const Finished nodes = network("--nodes");
  EXPECT_TRUE(contains(nodes.out,
                       "id,label,type,kind,color,frequency,statements,for,against,"
                       "record_id,first_day,last_day\r\n"))
      << nodes.out;
  EXPECT_TRUE(contains(nodes.out,
                       "a0,Ada Lind,actor,person,#E69F00,2,2,1,1,1,2031-05-02,"
                       "2031-06-20\r\n"))
      << nodes.out;
  EXPECT_EQ(network("--matrix --mode twomode").out,
            ",closing the old quay,running the ferry in winter\r\n"
            "Ada Lind,1,-1\r\nOla Holm,0,1\r\nUna & Sons,1,0\r\n");
}

TEST_F(NetworkCommand, WrongQuestionsAreTold) {
  EXPECT_TRUE(contains(network("bridge").err, "no issue bridge"));
  const Finished wrong = network("--mode twomode --aggregation congruence");
  EXPECT_EQ(wrong.exit_code, 3);
  EXPECT_TRUE(contains(wrong.err, "choose one of ignore, combine, subtract")) << wrong.err;
  EXPECT_EQ(network("--aggregation most").exit_code, 2);
  EXPECT_EQ(network("--nodes --format gexf").exit_code, 2);
  EXPECT_EQ(network("--nodes --matrix").exit_code, 2);
  EXPECT_EQ(network("--actor Nobody").exit_code, 3);
}

}  // namespace
}  // namespace onrecord::cli

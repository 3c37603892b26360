-- Lines that have too few or too many columns or broken quotation marks: the reader never gave them as rows.
INSERT INTO set_aside
SELECT CASE regexp_extract(file_path, '[^/]*$')[1:4]
         WHEN '信访台账' THEN 'petition' WHEN '联系记录' THEN 'petition_contact' WHEN '办理环节' THEN 'petition_step'
         WHEN '走访记录' THEN 'visit' WHEN 'BLSX' THEN 'application' WHEN '送达登记' THEN 'delivery'
         WHEN '政策到村' THEN 'policy_posting' WHEN '药具库存' THEN 'stock_report' WHEN '项目台账' THEN 'project'
         WHEN '节点核验' THEN 'project_milestone' WHEN '资金拨付' THEN 'project_payment'
         WHEN '质量检验' THEN 'project_inspection' WHEN '需求清单' THEN 'township_need' WHEN '督办台账' THEN 'assigned_task'
         WHEN '抽查登记' THEN 'sample_check' WHEN '评价记录' THEN 'rating' WHEN '公开咨询' THEN 'information_item'
         WHEN '工作月报' THEN 'office_month' WHEN '服务点月' THEN 'village_service' WHEN '渠道季报' THEN 'channel_use'
         WHEN '服务人群' THEN 'service_month' WHEN '知晓调查' THEN 'survey_answer' WHEN '奖扶发放' THEN 'entitlement_payment'
         WHEN '补正登记' THEN 'supplement' WHEN '工作卷-' THEN 'petition_file' WHEN '项目档案' THEN 'project_file'
         WHEN '造价月报' THEN 'project_cost' WHEN '招标记录' THEN 'tender' END,
       file_path, 'wrong-field-count', any_value(csv_line)
FROM reject_errors JOIN reject_scans USING (scan_id, file_id)
GROUP BY scan_id, file_path, line;
